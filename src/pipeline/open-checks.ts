import { authenticationCheck } from '../checks/authentication/authentication.ts';
import { relayNetworks } from '../checks/authentication/sending-client.ts';
import { automaticCheck } from '../checks/automatic.ts';
import type { Check } from '../checks/check.ts';
import type { CleanScans } from '../checks/clean-scans.ts';
import { contentCheck } from '../checks/content.ts';
import type { DecodeHidden } from '../checks/hidden-contents.ts';
import { type SpamSettings, spamCheck } from '../checks/spam/spam.ts';
import { virusCheck } from '../checks/virus.ts';
import type { Config } from '../config.ts';
import { Threads } from './threads.ts';

/** The checks of an installation, ready for use; closing ends their threads. */
export interface OpenChecks {
  checks: Check[];
  close(): Promise<void>;
}

/** For all questions to DNS about one mail. */
const DNS_TIMEOUT_MS = 20_000;

/** Opens the checks that are configured. */
export function openChecks(config: Config, cleanScans: CleanScans, decodeHidden: DecodeHidden): OpenChecks {
  const clamd = config.clamd ? { address: config.clamd, timeoutMs: config.networkTimeoutMs } : undefined;
  // Threads of their own: one that waits for DNS must not keep other mail from being parsed.
  const threads = new Threads({
    threads: config.ingestConcurrency,
    memoryMb: config.threadMemoryMb,
    timeoutMs: config.stageTimeoutMs,
  });
  return {
    checks: [
      virusCheck({ clamd, decodeHidden, cleanScans }),
      contentCheck,
      spamCheck(spamSettings(config)),
      ...authentication(config, threads),
      automaticCheck,
    ],
    close: () => threads.close(),
  };
}

const spamSettings = (config: Config): SpamSettings => ({
  rspamd: config.rspamd ? { address: config.rspamd, timeoutMs: config.networkTimeoutMs } : null,
  whenAway: config.rspamdAway,
  trustedHeaders: config.trustedSpamHeaders,
});

function authentication(config: Config, threads: Threads): Check[] {
  if (config.authentication === 'off') return [];
  const verification = {
    verify: threads.verify.bind(threads),
    dns: { servers: [...config.dns], timeoutMs: DNS_TIMEOUT_MS },
    relays: relayNetworks(config.trustedRelays),
  };
  return [
    authenticationCheck({
      trustedAuthservIds: config.trustedAuthservIds,
      verification: config.authentication === 'full' ? verification : null,
    }),
  ];
}
