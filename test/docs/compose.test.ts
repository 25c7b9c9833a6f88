import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, SETTINGS } from '../../src/config.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** The workers that are containers of their own. */
const OURS = readdirSync(path.join(ROOT, 'workers'))
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => name !== 'all' && name !== 'run');
const SECRET_KEYS = ['DATABASE_URL', 'REDIS_URL', 'ZAAKPOST_SECRET_KEY', 'ZAAKPOST_API_KEY'];

const serviceSchema = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.object({ test: z.array(z.string()), interval: z.string(), timeout: z.string() }).loose(),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  restart: z.literal('unless-stopped'),
});

const compose = z
  .looseObject({
    services: z.record(z.string(), serviceSchema),
    networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
    volumes: z.record(z.string(), z.object({})),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(parse(readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }));

const services = Object.entries(compose.services);
const ours = services.filter(([name]) => OURS.includes(name));
const readRoot = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test('every worker is a service, run from its own file', () => {
  assert.ok(OURS.length >= 4);
  for (const name of OURS) assert.deepEqual(compose.services[name]?.command, [`workers/${name}.ts`]);
});

test('every setting is a key of the configuration, and secrets come from files', () => {
  for (const [name, { environment, secrets }] of ours) {
    for (const [key, value] of Object.entries(environment)) {
      const plain = key.replace(/_FILE$/, '');
      assert.ok(
        SETTINGS.some(({ key: known }) => known === plain),
        `${name}: ${key}`,
      );
      assert.equal(SECRET_KEYS.includes(plain), key.endsWith('_FILE'), `${name}: ${key}`);
      if (key.endsWith('_FILE'))
        assert.ok(secrets.includes(value.replace('/run/secrets/', '')), `${name}: ${key}`);
    }
  }
});

test('what the services name is there: secrets, networks, volumes', () => {
  for (const [name, { secrets, networks, volumes }] of services) {
    for (const secret of secrets) assert.ok(compose.secrets[secret], `${name}: ${secret}`);
    for (const network of networks) assert.ok(compose.networks[network], `${name}: ${network}`);
    for (const volume of volumes.map((text) => text.split(':')[0] ?? ''))
      assert.ok(
        volume.startsWith('./') ? existsSync(path.join(ROOT, volume)) : compose.volumes[volume],
        volume,
      );
  }
});

test('images have a version', () => {
  for (const [name, { image }] of services) assert.match(image, /:\d/, name);
});

test('our services may write to their data only, and gain no rights', () => {
  for (const [name, service] of ours) {
    assert.equal(service.read_only, true, name);
    assert.deepEqual(service.cap_drop, ['ALL'], name);
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
    assert.deepEqual(service.volumes, ['mail:/data'], name);
  }
});

test('who handles hostile content has no way out', () => {
  const networks = compose.services.ingest?.networks ?? [];
  assert.ok(networks.length > 0);
  for (const network of networks) assert.equal(compose.networks[network]?.internal, true, network);
});

test('the image runs without root, and without what is for development', () => {
  const dockerfile = readRoot('deploy/Dockerfile');
  assert.match(dockerfile, /^RUN npm ci --omit=dev /m);
  assert.equal(dockerfile.match(/^USER (\S+)$/gm)?.at(-1), 'USER node');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );
  const sent = readRoot('deploy/Dockerfile.dockerignore').match(/(?<=^!).+$/gm) ?? [];
  assert.deepEqual([...new Set(copied)].sort(), [...sent].sort());
  for (const file of sent) assert.ok(existsSync(path.join(ROOT, file)), file);
});

test("the scanner's limits are above the largest mail, and it says when one is reached", () => {
  const conf = readRoot('deploy/clamd.conf');
  const largest = readConfig({}).maxMailBytes / 1024 / 1024;
  for (const limit of ['StreamMaxLength', 'MaxFileSize', 'MaxScanSize'])
    assert.ok(Number(new RegExp(`^${limit} (\\d+)M$`, 'm').exec(conf)?.[1]) > largest, limit);
  assert.match(conf, /^AlertExceedsMax yes$/m);
});

test('the secrets that are made are all that is needed, and are taken as settings', (t) => {
  const folder = secretsFolder(t);
  const made = readdirSync(folder);
  assert.deepEqual(
    made.toSorted(),
    Object.values(compose.secrets)
      .map(({ file }) => path.basename(file))
      .toSorted(),
  );
  const files = { DATABASE_URL: 'database-url', REDIS_URL: 'redis-url', ZAAKPOST_SECRET_KEY: 'secret-key' };
  const settings = Object.entries({ ...files, ZAAKPOST_API_KEY: 'api-key' }).map(([key, file]) => [
    `${key}_FILE`,
    path.join(folder, file),
  ]);
  const config = readConfig(Object.fromEntries(settings));
  assert.match(config.databaseUrl ?? '', /^postgres:\/\/zaakpost:[0-9a-f]{48}@postgres:5432\/zaakpost$/);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('secrets that are there are kept', (t) => {
  const folder = secretsFolder(t);
  const before = readFileSync(path.join(folder, 'secret-key'), 'utf8');
  rmSync(path.join(folder, 'api-key'));
  execFileSync('sh', [path.join(folder, '../make-secrets.sh')]);
  assert.equal(readFileSync(path.join(folder, 'secret-key'), 'utf8'), before);
  assert.ok(existsSync(path.join(folder, 'api-key')));
});

/** Runs the script that makes secrets, in a folder of its own. */
function secretsFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zaakpost-secrets-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(ROOT, 'deploy/make-secrets.sh'), path.join(folder, 'make-secrets.sh'));
  execFileSync('sh', [path.join(folder, 'make-secrets.sh')]);
  return path.join(folder, 'secrets');
}
