import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeApi } from '../../src/api/describe.ts';

/** Not among our packages: it brings two hundred of its own, for this alone. */
const SPECTRAL = '@stoplight/spectral-cli@6.16.3';

/** Has Spectral hold the API's document against a ruleset. @returns its exit code: 0 where it finds nothing. */
async function lint(ruleset: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-openapi-'));
  try {
    const file = path.join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(await describeApi()));
    const found = ['lint', '--ruleset', ruleset, '--fail-severity', 'warn', file];
    return spawnSync('npx', ['--yes', SPECTRAL, ...found], { stdio: 'inherit' }).status ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ruleset = process.env.ADR_RULES;
if (ruleset) process.exitCode = await lint(ruleset);
else {
  process.stdout.write(
    'The NL API Design Rules are passed over: ADR_RULES does not name the ruleset (it is at static.developer.overheid.nl/adr)\n',
  );
  if (process.env.CI === 'true') process.exitCode = 1;
}
