import { z } from 'zod';
import { ERRORS } from '../errors.ts';
import { recordGoodTest } from '../mailbox/change-state.ts';
import { type MailboxFolder, mailboxFolders } from '../mailbox/list-folders.ts';
import { type MailboxInput, serverOf } from '../mailbox/mailbox-input.ts';
import { unstoredTokens } from '../mailbox/oauth2/unstored-tokens.ts';
import { storedSettings } from '../mailbox/open-source.ts';
import type { Credential, SourceSettings } from '../mailbox/source.ts';
import { type MailboxTest, TEST_STEPS, testMailbox } from '../mailbox/test-mailbox.ts';
import type { ApiContext } from './context.ts';
import { answerIn } from './language.ts';
import { folderSchema } from './mailbox-folders.ts';
import { mailboxSettings } from './mailboxes.ts';
import { InvalidRequest, type Resource } from './zod-compiler.ts';

const testSchema = z
  .object({
    ok: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(TEST_STEPS),
        outcome: z.enum(['ok', 'failed', 'not tried']),
        detail: z
          .string()
          .describe('What was found, in the language that is asked for; what a server says as it says it.'),
        code: z.enum(Object.keys(ERRORS)).nullable(),
        advice: z.string().nullable().describe('What to do about it.'),
      }),
    ),
    tls: z
      .object({
        version: z.string(),
        subject: z.string(),
        issuer: z.string(),
        names: z.string(),
        validFrom: z.date(),
        validTo: z.date(),
        fingerprint: z.string().describe('SHA-256: what can be pinned.'),
      })
      .nullable()
      .describe('The certificate that was shown, also one that is not trusted.'),
  })
  .meta({ id: 'MailboxTest', description: 'A connection, tried step by step.' });

const settingsTestSchema = testSchema
  .extend({
    folders: z
      .array(folderSchema)
      .nullable()
      .describe('The folders on the server, to choose from; null: the test did not come as far as them.'),
  })
  .meta({ id: 'MailboxSettingsTest', description: 'Settings, tried step by step before they are saved.' });

/** Trying connections: nothing is fetched, and nothing changes on the server. */
export const mailboxTests = (context: ApiContext): Resource => {
  return async (api) => {
    const tags = ['mailboxes'];

    api.post(
      '/mailboxes/:mailboxId/test',
      {
        config: { problems: ['SECRET_KEY_WRONG'] },
        schema: {
          operationId: 'testMailbox',
          summary:
            'Try the connection to a mailbox step by step; one that needs attention is active if it is well',
          tags,
          params: z.object({ mailboxId: z.uuid() }),
          response: { 200: testSchema },
        },
      },
      async (request, reply) => {
        const { mailboxId } = request.params;
        const settings = await storedSettings(context, mailboxId);
        const test = await testMailbox(settings, answerIn(request, reply));
        if (test.ok) await recordGoodTest(context.db, mailboxId);
        return test;
      },
    );

    api.post(
      '/mailbox-tests',
      {
        schema: {
          operationId: 'testMailboxSettings',
          summary: 'Try settings step by step before they are saved',
          tags,
          body: mailboxSettings,
          response: { 200: settingsTestSchema },
        },
      },
      async (request, reply) => {
        const settings = settingsOf(request.body, context.config.networkTimeoutMs);
        const test = await testMailbox(settings, answerIn(request, reply));
        return { ...test, folders: await foldersAfter(test, settings) };
      },
    );
  };
};

/** Also where a folder of the settings is missing: then there is one to be chosen. */
async function foldersAfter(
  { steps }: MailboxTest,
  settings: SourceSettings,
): Promise<MailboxFolder[] | null> {
  if (!steps.some(({ step, outcome }) => step === 'login' && outcome === 'ok')) return null;
  return mailboxFolders(settings).catch(() => null);
}

function settingsOf(input: MailboxInput, timeoutMs: number): SourceSettings {
  const { protocol, username, folders, includeJunk, onlyRead, tlsCa, tlsFingerprint } = input;
  return {
    protocol,
    ...serverOf(input),
    username,
    ...credentialOf(input, timeoutMs),
    folders,
    includeJunk,
    onlyRead,
    ...(tlsCa === null ? {} : { tlsCa }),
    ...(tlsFingerprint === null ? {} : { tlsFingerprint }),
    timeoutMs,
  };
}

function credentialOf({ password, oauth2, tlsCa }: MailboxInput, timeoutMs: number): Credential {
  if (oauth2) return { tokens: unstoredTokens(oauth2, { timeoutMs, tlsCa }) };
  if (password !== undefined) return { password };
  throw new InvalidRequest([{ field: 'body/password', message: 'is required' }]);
}
