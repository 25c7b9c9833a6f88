import type { Command } from 'commander';
import { validate as isUuid } from 'uuid';
import type { App } from '../app.ts';
import type { Destination } from '../cases/destination.ts';
import type { Explanation } from '../pipeline/explain.ts';
import { placeOf } from '../pipeline/filing-steps.ts';
import type { Language } from '../words/language.ts';
import { inWords, say } from '../words/saying.ts';
import { date } from './date-option.ts';
import { languageOption, type Spoken } from './language-option.ts';
import { addVerb, onApp } from './verb.ts';

interface Options extends Spoken {
  to?: string[];
  mailbox?: string;
  at?: Date;
}

/** `zaakpost explain FILE|MAIL-ID` */
export function addExplain(program: Command): void {
  languageOption(
    addVerb(program, 'explain <file-or-mail-id>', 'say what would become of a mail and why; nothing is done'),
  )
    .option(
      '--to <address>',
      'of a file: whom it was delivered to, as the envelope says; may be repeated',
      (text: string, before: string[] = []) => [...before, text],
    )
    .option('--mailbox <name>', 'of a file: the mailbox that it is taken to have come by')
    .option('--at <date>', 'by the settings that held then; see: zaakpost settings history', date)
    .action(
      onApp(async (app, screen, what: string, options: Options) => {
        const explanation = await explain(app, what, options);
        screen.record(explanation, (one) => fields(one, options.language ?? app.config.language));
        screen.text('');
        screen.table(
          [
            { title: 'Step', value: (step) => step.step },
            { title: 'Outcome', value: (step) => step.outcome },
            { title: 'Detail', value: (step) => step.detail, narrow: 'wrap' },
          ],
          explanation.trace,
        );
      }),
    );
}

async function explain(
  app: App,
  what: string,
  { to: recipients, mailbox, at, language }: Options,
): Promise<Explanation> {
  const { openStages } = await import('../pipeline/open-stages.ts'); // only here: the stages take long to load
  const { storedMail } = await import('../pipeline/preview.ts');
  const { looseMail, mailFile } = await import('../pipeline/loose-mail.ts');
  const { explainMail, explainMailAt } = await import('../pipeline/explain.ts');
  const { context, close } = openStages(app, 'look');
  try {
    const mail = isUuid(what)
      ? await storedMail(context, what)
      : await looseMail(app.db, await mailFile(what), { recipients, mailbox });
    const spoken = language ?? app.config.language;
    return at ? await explainMailAt(context, mail, spoken, at) : await explainMail(context, mail, spoken);
  } finally {
    await close();
  }
}

const fields = (one: Explanation, language: Language): [string, string | null][] => [
  ['Status', one.status],
  ['Rule', one.rule],
  ['Why', one.reason],
  ['Where', one.destinations.map((each) => where(each, language)).join('\n') || null],
  [
    'Evidence',
    one.evidence.map(({ kind, value, source }) => `${kind}: ${value} (${source})`).join('\n') || null,
  ],
  ['Notes', one.notes.join('\n') || null],
];

function where(destination: Destination, language: Language): string {
  const place = placeOf(destination);
  if (destination.kind !== 'new-case') return inWords(place, language);
  const attributes = Object.entries(destination.attributes).map(([name, value]) => `${name} = ${value}`);
  return inWords(say('at-new-case', { where: place, attributes: attributes.join('; ') }), language);
}
