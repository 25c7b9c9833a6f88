import type { Command } from 'commander';
import { recordGoodTest } from '../../mailbox/change-state.ts';
import { storedSettings } from '../../mailbox/open-source.ts';
import { type TestStep, testMailbox } from '../../mailbox/test-mailbox.ts';
import { EXIT } from '../failure.ts';
import { moment } from '../format.ts';
import type { Screen } from '../screen.ts';
import type { Field } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const MARKS = { ok: ['✔', 'green'], failed: ['✖', 'red'], 'not tried': ['-', 'dim'] } as const;

/** `zaakpost mailbox test NAME` */
export function mailboxTest(noun: Command): void {
  addVerb(
    noun,
    'test <name>',
    'try the connection to a mailbox step by step; nothing is fetched or changed',
  ).action(
    onApp(async (app, screen, name: string) => {
      const test = await testMailbox(await storedSettings(app, name));
      if (test.ok) await recordGoodTest(app.db, name);
      else process.exitCode = EXIT.failed;
      if (screen.json) return screen.jsonDocument(test);
      for (const step of test.steps) screen.line(lineOf(step, screen));
      const advice = test.steps.find(({ outcome }) => outcome === 'failed')?.advice;
      if (advice) screen.line(`\n${advice}`);
      if (!test.tls || test.ok) return;
      screen.line('\nThe certificate that was shown:');
      screen.fields(certificateOf(test.tls));
    }),
  );
}

function lineOf({ step, outcome, code, detail }: TestStep, screen: Screen): string {
  const [mark, style] = MARKS[outcome];
  const said = [code, outcome === 'not tried' ? outcome : detail].filter(Boolean).join(': ');
  return `${screen.paint(mark, style)} ${step.padEnd(8)}  ${said}`;
}

type Facts = NonNullable<Awaited<ReturnType<typeof testMailbox>>['tls']>;

const certificateOf = (tls: Facts): Field[] => [
  ['Subject', tls.subject],
  ['Issuer', tls.issuer],
  ['Names', tls.names || null],
  ['Valid', `${moment(tls.validFrom)} to ${moment(tls.validTo)}`],
  ['SHA-256', tls.fingerprint],
];
