import { asZaakpostError } from '../errors.ts';

/** Says no to a client: an SMTP reply (RFC 5321, 4.2) in the form in which smtp-server takes it from its handlers. */
export class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.name = 'Refusal';
    this.responseCode = responseCode;
  }
}

/** Said where there is no room for mail. */
export const NO_ROOM = 'No room to store mail now; send it again later';

/**
 * What a client is told whose mail or recipient could not be taken because of an error. Only what sending again
 * cannot mend is refused for good (5xx): with any other answer the client keeps the mail and comes back. The error's
 * detail stays here.
 */
export function refusalFor(error: unknown): Refusal {
  switch (asZaakpostError(error).code) {
    case 'MAIL_TOO_LARGE':
      return new Refusal(552, 'The mail is too large');
    case 'STORAGE_FULL':
      return new Refusal(452, NO_ROOM);
    default:
      return new Refusal(451, 'Mail cannot be taken now; send it again later');
  }
}
