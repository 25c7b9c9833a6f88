import { type EmailBodyPart, leaves } from '../../mail/message.ts';

/** Finds the parts of a mail that its HTML names: by Content-ID (RFC 2392) or Content-Location (RFC 2557). */
export class PartReferences {
  readonly #byReference = new Map<string, EmailBodyPart>();

  constructor(structure: EmailBodyPart) {
    for (const part of leaves(structure)) {
      if (part.cid !== null) this.#byReference.set(`cid:${part.cid}`, part);
      if (part.location !== null) this.#byReference.set(part.location, part);
    }
  }

  partOf(source: string): EmailBodyPart | undefined {
    const reference = source.replace(/^cid:/i, 'cid:');
    return this.#byReference.get(reference) ?? this.#byReference.get(decoded(reference));
  }
}

function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}
