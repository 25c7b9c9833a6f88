import type { CaseSystem } from './cases/case-system.ts';
import { ZaakpostError } from './errors.ts';
import { contentsOf } from './mail/contents.ts';
import { senderOf } from './mail/message.ts';
import { searchableOf } from './mail/searchable.ts';
import type { TraceStep } from './mail/trace.ts';
import { caseOnPage } from './pipeline/case-on-page.ts';
import { documents, partsToFile } from './pipeline/documents.ts';
import { type Delivery, type EndingMail, endMail, type Findings, fileMail } from './pipeline/file.ts';
import { endsAtPolicy, type Look, type LookContext, lookAt, routeOf } from './pipeline/look.ts';
import { addressesOf } from './pipeline/mail-addresses.ts';
import type { Renderer } from './pipeline/renderer.ts';
import { type RenditionRecipe, recipeOf } from './pipeline/rendition-recipe.ts';
import { timed } from './pipeline/stage-times.ts';
import type { RenderedBlob } from './pipeline/threads.ts';
import { type Unparsed, unparsedOf, unparsedRows } from './pipeline/unparsed.ts';
import type { IngestJob } from './queue.ts';
import type { RenditionInput } from './render/rendition.ts';
import { bodyTexts } from './routing/body-text.ts';
import { profilesAddressed } from './routing/facts.ts';
import type { Route } from './routing/route.ts';
import type { BlobStore } from './store/blobs.ts';
import type { Database } from './store/database.ts';
import { traced } from './tracing.ts';
import { inWords, say } from './words/saying.ts';

/**
 * The way of a mail, one way and one direction:
 *
 * | step        | from → to                                             | done by                     |
 * |-------------|-------------------------------------------------------|-----------------------------|
 * | fetch       | `MailSource` → raw byte stream, with its source key   | `mailbox/`                  |
 * | accept      | raw stream → blob + ledger row `received` + job       | `mail/accept.ts`            |
 * | acknowledge | only now: delete, move, flag or leave on the server   | `mailbox/poll.ts`           |
 * | parse       | blob → `ParsedMail`, within limits                    | `mail/parse.ts`             |
 * | check       | `ParsedMail` → verdicts                               | `checks/`                   |
 * | route       | verdicts + evidence → `Route`, with its trace         | `routing/`                  |
 * | render      | `ParsedMail` → PDF/A-3 blob                           | `render/`                   |
 * | file        | case system, events, status; one transaction          | `cases/`, `pipeline/file.ts`|
 * | deliver     | outbox → webhooks, queue, replay cursor               | `events/`                   |
 *
 * Parse to file is one job, `ingest`, below. Its stages hand values to each other in memory; a retry starts again from the raw
 * blob, and every stage can be run again.
 */
export interface IngestContext extends LookContext {
  db: Database;
  blobs: BlobStore;
  renderer: Renderer;
  cases: CaseSystem;
  /** Prefix of tokens where neither profile nor case type has one. */
  organisationPrefix: string;
}

/** Times that a case may be closed between routing and filing before the mail is left for a later attempt. */
const ROUTE_ROUNDS = 3;

/**
 * Brings one accepted mail to its end: filed, held, quarantined or discarded. Nothing happens where its way is ended already.
 *
 * @throws ZaakpostError of any stage; the mail stays `received`, and `recordFailure` says what comes next.
 */
export function ingest(context: IngestContext, job: IngestJob): Promise<void> {
  const { mailId, generation } = job;
  return traced('ingest', { mailId, facts: { 'zaakpost.mail.generation': generation } }, () =>
    goItsWay(context, job),
  );
}

async function goItsWay(context: IngestContext, job: IngestJob): Promise<void> {
  const mail = await load(context, job);
  if (!mail) return;
  const seen = await lookAt(context, mail);
  const status = endsAtPolicy(seen.policy);
  if (status === null) return routeAndFile(context, job, mail, seen);
  const addressed = await profilesAddressed({ ...mail, parsed: seen.parsed }, context.lookup);
  const ending = endingMail(job, seen, { route: null, addressed, rendition: null });
  await endMail(context.db, ending, { status, says: seen.policy.says });
}

/** What the ledger knows of a mail on its way. */
interface Underway extends Unparsed {
  receivedAt: Date;
  mailboxName: string | null;
}

/** Reads the mail's row; null where its way is ended, or this is a job of an earlier generation. */
async function load(
  { db, blobs }: IngestContext,
  { mailId, generation }: IngestJob,
): Promise<Underway | null> {
  const row = await unparsedRows(db)
    .select(['mail.received_at', 'mailbox.name'])
    .where('mail.id', '=', mailId)
    .where('mail.generation', '=', generation)
    .where('mail.status', '=', 'received')
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...(await unparsedOf(row, blobs)),
    receivedAt: row.received_at,
    mailboxName: row.name,
  };
}

async function routeAndFile(
  context: IngestContext,
  job: IngestJob,
  mail: Underway,
  seen: Look,
): Promise<void> {
  for (let round = 1; ; round++) {
    const route = await timed(context.onStage, 'route', () => routeOf(context, mail, seen));
    if (route.destinations.length === 0) {
      const { nowhere: status, says } = route;
      await endMail(context.db, endingMail(job, seen, routed(route, null)), { status, says });
      return;
    }
    const { rendition, deliveries } = await timed(context.onStage, 'render', () =>
      prepare(context, job, mail, seen, route),
    );
    try {
      await timed(context.onStage, 'file', () =>
        fileMail(context.db, context.cases, endingMail(job, seen, routed(route, rendition)), deliveries),
      );
      return;
    } catch (error) {
      const closedMeanwhile = error instanceof ZaakpostError && error.code === 'CASE_CLOSED';
      if (!closedMeanwhile || round === ROUTE_ROUNDS) throw error;
    }
  }
}

/** Renders the mail, and stores what each destination is to get. */
async function prepare(context: IngestContext, job: IngestJob, mail: Underway, seen: Look, route: Route) {
  const blobFolder = context.blobs.folder;
  const files = partsToFile(seen.parsed);
  const input = await renditionInput(context, job, mail, seen, route);
  const [rendered, stored] = await Promise.all([
    context.renderer.render({ input, blobFolder }, route.rendition.renderer),
    files.length > 0 ? context.threads.extract({ path: mail.raw.path, parts: files, blobFolder }) : [],
  ]);
  await context.blobs.keep([rendered.blob, ...stored]);
  const filing = {
    mailId: job.mailId,
    sender: senderOf(seen.parsed),
    subject: seen.parsed.subject,
    receivedAt: mail.receivedAt,
    notes: notesOf(context, seen, route),
    evenIfClosed: mail.decision?.destination?.kind === 'case' && mail.decision.destination.evenIfClosed,
  };
  const all = documents({
    subject: seen.parsed.subject,
    raw: mail.raw,
    rendition: rendered.blob,
    files,
    stored,
  });
  const attachments = all.filter((document) => document.role === 'attachment');
  const deliveries: Delivery[] = route.destinations.map((destination) => ({
    destination,
    filing: {
      ...filing,
      evenIfClosed: filing.evenIfClosed || (destination.kind === 'case' && destination.evenIfClosed === true),
      documents: destination.kind === 'intake' ? attachments : all,
    },
  }));
  return { rendition: { ...rendered, recipe: recipeOf(input, rendered.layout) }, deliveries };
}

/** What the page is made from. A case that the mail is to begin has no number yet. */
async function renditionInput(
  context: IngestContext,
  { mailId }: IngestJob,
  mail: Underway,
  seen: Look,
  route: Route,
): Promise<RenditionInput> {
  return {
    mailId,
    parsed: seen.parsed,
    raw: mail.raw,
    receivedAt: mail.receivedAt.toISOString(),
    mailboxName: mail.mailboxName,
    ...(await caseOnPage(route, context.cases)),
    notes: notesOf(context, seen, route),
    language: context.language,
    embedAttachments: route.rendition.embedAttachments,
  };
}

/** What an official should know beside the text: of the checks, and of the way to the decision. */
const notesOf = ({ language }: IngestContext, seen: Look, route: Route): string[] => [
  ...seen.policy.notes,
  ...route.notes.map((note) => inWords(note, language)),
];

function renderStep({ layout, pages: count, reason }: RenderedBlob): TraceStep {
  const pages = count === 1 ? say('page') : say('pages', { count: String(count) });
  const says = [reason === null ? say('rendered', { pages }) : say('rendered-simpler', { pages, reason })];
  return { step: 'render', outcome: layout, says };
}

/** What came of the stages behind the policy. */
interface Outcome {
  route: Route | null;
  /** Ids of profiles. */
  addressed: string[];
  rendition: (RenderedBlob & { recipe: RenditionRecipe | null }) | null;
}

const routed = (route: Route, rendition: Outcome['rendition']): Outcome => ({
  route,
  addressed: route.addressed,
  rendition,
});

function endingMail(job: IngestJob, seen: Look, { route, addressed, rendition }: Outcome): EndingMail {
  const { parsed, verdicts } = seen;
  const rendered = rendition === null ? [] : [renderStep(rendition)];
  const findings: Findings = {
    contentIdentity: parsed.contentIdentity,
    messageId: parsed.messageId,
    subject: parsed.subject,
    sender: senderOf(parsed)?.email ?? null,
    sentAt: parsed.sentAt,
    addresses: addressesOf(parsed),
    verdicts,
    contents: contentsOf(parsed),
    route,
    profileIds: addressed,
    trace: [...seen.trace, ...(route?.trace ?? []), ...rendered],
    rendition: rendition && {
      sha256: rendition.blob.sha256,
      pages: rendition.pages,
      recipe: rendition.recipe,
    },
    searchable: searchableOf(parsed, bodyTexts(parsed)[0] ?? ''),
  };
  return { ...job, findings };
}
