import type { Command } from 'commander';
import { readiness } from '../../api/health.ts';
import type { Component } from '../../api/problem.ts';
import { openApp } from '../../app.ts';
import { type Config, readConfig, SECRETS } from '../../config.ts';
import { EXIT } from '../failure.ts';
import type { Column } from '../table.ts';
import { action, addVerb } from '../verb.ts';

const STYLES = { up: 'green', low: 'yellow', down: 'red', off: 'dim' } as const;

const COMPONENTS: Column<Component>[] = [
  { title: 'Component', value: (component) => component.name },
  { title: 'Status', value: (component) => component.status, style: (component) => STYLES[component.status] },
  { title: 'What to do', value: (component) => component.message, narrow: 'wrap' },
];

const SETTINGS: Column<[string, string]>[] = [
  { title: 'Setting', value: ([name]) => name },
  { title: 'Value', value: ([, value]) => value },
];

/** `zaakpost config check` */
export function configCheck(noun: Command): void {
  addVerb(
    noun,
    'check',
    'check the settings, and ask database, queue, scanner and spam filter whether they are there',
  ).action(
    action(async (screen) => {
      const config = readConfig();
      const app = await openApp({ ...config, logLevel: 'silent' });
      try {
        const settings = shown(config);
        const components = await readiness(app);
        if (components.some(({ status }) => status === 'down')) process.exitCode = EXIT.failed;
        if (screen.json) return screen.jsonDocument({ settings, components });
        screen.table(SETTINGS, Object.entries(settings));
        screen.text('');
        screen.table(COMPONENTS, components);
      } finally {
        await app.close();
      }
    }),
  );
}

/** The settings without secrets: they are masked, and so are passwords in addresses. */
const shown = (config: Config): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]) => {
      if (value === undefined) return [name, '(not set)'];
      if (SECRETS.has(name)) return [name, '***'];
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return [name, text.replace(/^(\w+:\/\/[^:/@]*:)[^@]*@/, '$1***@')];
    }),
  );
