import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Command } from 'commander';
import { anyAdmin, ensureFirstAdmin } from '../accounts/first-admin.ts';
import { publicUrl, signInAddress } from '../accounts/sign-in-address.ts';
import { createSignInLink } from '../accounts/sign-in-link.ts';
import { type MailRecord, showMail } from '../api/mail-record.ts';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { nextSignal } from '../serve.ts';
import { STATUS_STYLES } from './mail/list.ts';
import { Screen } from './screen.ts';
import { offerScreens } from './screens-build.ts';
import type { Column } from './table.ts';

/** `zaakpost demo` */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('show the main job: a mailbox with seven mails is polled, and each is filed with a case')
    .option('--exit', 'end when it has been shown')
    .action(async ({ exit }: { exit?: boolean }) => {
      const stop = nextSignal();
      if (!exit) await offerScreens((line) => process.stderr.write(`${line}\n`));
      const app = await openApp(await demoConfig(readConfig()));
      try {
        await show(app, new Screen(false), exit ? null : stop);
      } finally {
        await app.close();
      }
    });
}

/** The demo's own installation: whatever is set up elsewhere is neither polled nor filled. */
async function demoConfig(config: Config): Promise<Config> {
  return {
    ...config,
    dataFolder: path.join(config.dataFolder, 'demo'),
    databaseUrl: undefined,
    publicUrl: undefined,
    redisUrl: undefined,
    logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel,
    apiPort: (await isFree(config)) ? config.apiPort : 0,
  };
}

function isFree({ apiHost, apiPort }: Config): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(apiPort, apiHost, () => probe.close(() => resolve(true)));
  });
}

/** @param stop until when it goes on running; null: it ends at once. */
async function show(app: App, screen: Screen, stop: Promise<unknown> | null): Promise<void> {
  const { startAll } = await import('../start-api.ts'); // only here: the workers and the API take long to load
  const { runDemo } = await import('../demo/demo.ts');
  await ensureFirstAdmin(app.db); // the link at the end is the one to use: none is logged before
  const { parts, api } = await startAll(app);
  try {
    const demo = await runDemo(app);
    const mails = await Promise.all(demo.mailIds.map((id) => showMail(app.db, id)));
    const left = demo.server.messages().length;
    screen.line(
      `${demo.poll.accepted} mails fetched over POP3S from a server in this process; ${left} left there.\n`,
    );
    screen.table(
      COLUMNS,
      mails.map((mail, index) => ({ number: index + 1, mail })),
    );
    await showReasons(app, screen, mails);
    if (stop) {
      screen.line(`\n${await invitation(app, api.url)}`);
      await stop;
    }
    await demo.server.close();
  } finally {
    await Promise.all(parts.map((part) => part.close()));
  }
}

interface Row {
  number: number;
  mail: MailRecord;
}

const COLUMNS: Column<Row>[] = [
  { title: '#', value: ({ number }) => number, align: 'right' },
  { title: 'Subject', value: ({ mail }) => mail.subject },
  { title: 'Status', value: ({ mail }) => mail.status, style: ({ mail }) => STATUS_STYLES[mail.status] },
  { title: 'Where', value: ({ mail }) => whereOf(mail) },
  {
    title: 'Files',
    value: ({ mail }) => mail.documents.filter(({ role }) => role === 'attachment').length,
    align: 'right',
  },
  { title: 'Virus', value: ({ mail }) => mail.verdicts.find(({ check }) => check === 'virus')?.result ?? '' },
  { title: 'Rule', value: ({ mail }) => mail.route?.rule ?? 'policy' },
];

function whereOf({ route, cases, status }: MailRecord): string {
  const [destination] = route?.destinations ?? [];
  if (!destination || status !== 'filed') return status === 'held' ? 'a person decides' : '-';
  if (destination.kind === 'intake') return `intake ${destination.profileName}`;
  const number = cases[0]?.number ?? '';
  return destination.kind === 'new-case' ? `new case ${number}` : `case ${number}`;
}

/** Why each mail went there, and where its PDF lies, under a name that a viewer opens. */
async function showReasons(app: App, screen: Screen, mails: readonly MailRecord[]): Promise<void> {
  const folder = path.join(app.config.dataFolder, 'pdf');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  screen.line('\nWhy, and the PDF:');
  for (const [index, mail] of mails.entries()) {
    screen.line(`${String(index + 1).padStart(3)}  ${mail.reason}`);
    for (const { detail } of mail.trace.filter(({ outcome }) => outcome === 'noted'))
      screen.line(`     ${detail}`);
    const virus = mail.verdicts.find(({ check }) => check === 'virus');
    if (virus?.result === 'not scanned') screen.line(screen.paint('     virus: not scanned', 'yellow'));
    if (!mail.rendition) continue;
    const file = path.join(folder, `${index + 1}.pdf`);
    await copyFile(app.blobs.path(mail.rendition.sha256), file);
    screen.line(screen.paint(`     ${path.relative('.', file)}`, 'dim'));
  }
}

async function invitation({ config, db }: App, url: string): Promise<string> {
  const folder = path.relative('.', config.dataFolder);
  const admin = await anyAdmin(db);
  const link = admin && (await createSignInLink(db, admin));
  return [
    `The API: ${url}/v1/docs, with the key in ${path.join(folder, 'api-key')}`,
    `The command, in another terminal: ZAAKPOST_DATA=${folder} npm run -s zaakpost -- case show 1001`,
    ...(config.clamd
      ? []
      : ['No virus scanner is set up: with ZAAKPOST_CLAMD the sixth mail goes to quarantine.']),
    ...(link
      ? [`The screens, signed in once as ${admin}: ${signInAddress(publicUrl(config, url), link.token)}`]
      : []),
    'Ctrl-C ends it.',
  ].join('\n');
}
