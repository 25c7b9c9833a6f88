import type { CaseFinder } from '../cases/case-finder.ts';
import { type Destination, destinationKey } from '../cases/destination.ts';
import { ZaakpostError } from '../errors.ts';
import type { MailStatus } from '../mail/status.ts';
import type { TraceStep } from '../mail/trace.ts';
import type { Route } from '../routing/route.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Database, Queries } from '../store/database.ts';
import type { Saying } from '../words/saying.ts';
import { duplicateStep } from './filing-steps.ts';
import { endsAtPolicy, type Look, type LookContext, lookAt, routeOf } from './look.ts';
import { type Unparsed, unparsedOf, unparsedRows } from './unparsed.ts';

/** What a preview needs: the stages before filing, and what earlier settings are made of. */
export interface PreviewContext extends LookContext {
  db: Database;
  blobs: BlobStore;
  cases: CaseFinder;
  /** Prefix of tokens where neither profile nor case type has one. */
  organisationPrefix: string;
}

/** A destination that has the content already, and the mail by which it came. */
export interface HadBefore {
  destination: Destination;
  mailId: string;
}

/** What would become of a mail, with everything that leads to it. */
export interface Preview extends Look {
  status: Exclude<MailStatus, 'received' | 'failed'>;
  /** Why. */
  says: Saying[];
  /** null where the policy ends the mail's way before routing. */
  route: Route | null;
  /** Destinations that would not get it, as they have its content from another mail. */
  hadBefore: HadBefore[];
}

/**
 * Takes a mail its way as far as its decision: parse, check, policy, route. Nothing is written, rendered or filed, so that it can
 * be asked of any mail at any time.
 *
 * @param mail by `storedMail` or `looseMail`.
 * @throws ZaakpostError of the stages, such as PARSE_FAILED, SCANNER_UNAVAILABLE, DATABASE_UNAVAILABLE.
 */
export async function previewMail(context: PreviewContext, mail: Unparsed): Promise<Preview> {
  const look = await lookAt(context, mail);
  const ended = endsAtPolicy(look.policy);
  if (ended) return { ...look, status: ended, says: look.policy.says, route: null, hadBefore: [] };
  const { parsed } = look;
  const route = await routeOf(context, mail, look);
  const hadBefore = await givenBefore(context.db, parsed.contentIdentity, route.destinations, mail.mailId);
  const trace = [...look.trace, ...route.trace, ...hadBefore.map(stepOf)];
  const { destinations, says } = route;
  if (destinations.length === 0) return { ...look, status: route.nowhere, says, route, trace, hadBefore };
  if (hadBefore.length < destinations.length)
    return { ...look, status: 'filed', says, route, trace, hadBefore };
  const had = hadBefore.flatMap((one) => stepOf(one).says);
  return { ...look, status: 'discarded', says: had, route, trace, hadBefore };
}

/**
 * A mail of the ledger, to be looked at.
 *
 * @throws ZaakpostError NOT_FOUND; MAIL_PURGED where its bytes were deleted; BLOB_MISSING where its bytes are not there.
 */
export async function storedMail({ db, blobs }: PreviewContext, mailId: string): Promise<Unparsed> {
  const row = await unparsedRows(db).where('mail.id', '=', mailId).executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${mailId}` });
  return unparsedOf(row, blobs);
}

/** Which of these destinations have the content from another mail than this. */
async function givenBefore(
  db: Queries,
  contentIdentity: string,
  destinations: readonly Destination[],
  mailId: string,
): Promise<HadBefore[]> {
  if (destinations.length === 0) return [];
  const rows = await db
    .selectFrom('filing')
    .select(['destination', 'mail_id'])
    .where('content_identity', '=', contentIdentity)
    .where('destination', 'in', destinations.map(destinationKey))
    .where('mail_id', '!=', mailId)
    .execute();
  return destinations.flatMap((destination) => {
    const row = rows.find((one) => one.destination === destinationKey(destination));
    return row ? [{ destination, mailId: row.mail_id }] : [];
  });
}

const stepOf = ({ destination, mailId }: HadBefore): TraceStep => duplicateStep(destination, mailId);
