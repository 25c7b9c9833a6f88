import type { App } from '../../app.ts';
import { type Decided, decideMail } from '../../pipeline/decide.ts';
import { enqueueIngest } from '../../queue.ts';
import { type MailDecision, mailDecision } from '../../routing/decision.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import type { Screen } from '../screen.ts';
import { onInput } from '../verb.ts';
import { mailId } from './mail-id.ts';

interface Given {
  id: string;
  decision: MailDecision;
}

/**
 * The action of a verb that decides of a mail.
 *
 * @param kind what is decided.
 * @param options makes the decision's fields of the verb's options.
 * @param done what is said when it is done.
 */
export const deciding = <Options>(
  kind: MailDecision['kind'],
  options: (given: Options) => object,
  done: (decided: Decided) => string,
) =>
  onInput(
    (id: string, given: Options): Given => ({
      id: mailId(id),
      decision: checked(
        mailDecision,
        { kind, ...options(given) },
        { caseNumber: '--case', profile: '--profile' },
      ),
    }),
    async (app: App, screen: Screen, { id, decision }: Given) => {
      const context = { ...app, enqueue: enqueueIngest.bind(null, app.queues) };
      const decided = await decideMail(context, id, decision, commandActor());
      screen.done(decided, done(decided));
    },
  );

/** What is said of a mail that goes its way, and of the rule that was made. */
export function onItsWay({ rule }: Decided): string {
  const way = 'The mail is on its way as decided; an ingest worker takes it from here.';
  if (!rule) return way;
  return `${way}\nFrom now on mail from ${rule.sender} with a subject like ${rule.subjectPattern} goes to profile ${rule.profile.name}: see zaakpost decision-rule list.`;
}

export interface AlwaysOptions {
  always?: boolean;
  subjectPattern?: string;
}

/** A rule is asked for by --always, or by saying for which subjects. */
export const alwaysOf = ({ always, subjectPattern }: AlwaysOptions): object | undefined =>
  always || subjectPattern !== undefined ? { subjectPattern } : undefined;
