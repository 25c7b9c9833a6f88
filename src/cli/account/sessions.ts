import type { Command } from 'commander';
import { findAccount } from '../../accounts/account.ts';
import { endOwnSession, listSessions, type OwnSession, SESSION_LIST } from '../../accounts/own-sessions.ts';
import { moment } from '../format.ts';
import { chosen, sortOption } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  sort: keyof typeof SESSION_LIST.keys;
  end?: string | true;
}

const COLUMNS: Column<OwnSession>[] = [
  { title: 'Id', value: (session) => session.id, narrow: 'never' },
  { title: 'Since', value: (session) => moment(session.createdAt), narrow: 'never' },
  { title: 'Last seen', value: (session) => moment(session.lastSeenAt), narrow: 'never' },
  { title: 'From', value: (session) => session.origin },
  { title: 'Browser', value: (session) => session.userAgent },
];

/** `zaakpost account sessions NAME` */
export function accountSessions(noun: Command): void {
  const verb = addVerb(noun, 'sessions <name>', 'list where a person is signed in; with --end, no longer');
  sortOption(verb, Object.keys(SESSION_LIST.keys), '-createdAt')
    .option('--end [id]', 'end this session; without an id, all of them')
    .action(
      onApp(async (app, screen, name: string, { sort, end }: Options) => {
        const { id } = await findAccount(app.db, name);
        const limits = { idleMinutes: app.config.sessionIdleMinutes, hours: app.config.sessionHours };
        const open = await listSessions(app.db, id, limits);
        if (end === undefined) return screen.list(chosen(open, SESSION_LIST, { sort }), COLUMNS, 'Nowhere.');
        const ended = end === true ? open.map((session) => session.id) : [end];
        for (const each of ended) await endOwnSession(app.db, id, each);
        screen.done({ ended }, `Sessions that are ended: ${ended.length}.`);
      }),
    );
}
