import { z } from 'zod';

const TOKEN_FROM = ['anyone', 'authenticated', 'participants'] as const;
const CLOSED_CASE = ['add', 'new-mail', 'hold'] as const;
const AUTOMATIC = ['file', 'discard', 'hold'] as const;
const SECURE_MAIL = ['flag', 'hold'] as const;

/** What mail to the address of a profile may do with cases that are there. The choices go from the mildest to the strictest. */
export const routePolicy = z.strictObject({
  tokenFrom: z
    .enum(TOKEN_FROM)
    .default('anyone')
    .describe(
      'Whose mail a valid token brings into its case: anyone; senders whose address is authenticated; senders who are known in the case. Other mail is held.',
    ),
  closedCase: z
    .enum(CLOSED_CASE)
    .default('new-mail')
    .describe(
      'What an answer to a closed case is: added to it, with an event; new mail for the profile, with the case noted; or held.',
    ),
  automatic: z
    .enum(AUTOMATIC)
    .default('file')
    .describe(
      'What becomes of an automatic reply, bounce, receipt or report: filed in the case that it belongs to, and held without one; discarded; or held.',
    ),
  secureMail: z
    .enum(SECURE_MAIL)
    .default('flag')
    .describe(
      'What becomes of a notice that a message waits at a secure mail service: filed as other mail, with a flag; or held.',
    ),
  acknowledge: z
    .boolean()
    .default(false)
    .describe(
      'Whether the sender is to get an acknowledgement of receipt. Never of automatic mail, and a few a day at most.',
    ),
});

export type RoutePolicy = z.infer<typeof routePolicy>;

export const DEFAULT_POLICY: RoutePolicy = routePolicy.parse({});

/** One policy for a mail that is for several profiles: the strictest in each respect. Without any, the defaults. */
export function strictestPolicy(policies: readonly RoutePolicy[]): RoutePolicy {
  if (policies.length === 0) return DEFAULT_POLICY;
  const strictest = <Key extends keyof RoutePolicy>(key: Key, choices: readonly RoutePolicy[Key][]) =>
    choices.findLast((choice) => policies.some((policy) => policy[key] === choice));
  return routePolicy.parse({
    tokenFrom: strictest('tokenFrom', TOKEN_FROM),
    closedCase: strictest('closedCase', CLOSED_CASE),
    automatic: strictest('automatic', AUTOMATIC),
    secureMail: strictest('secureMail', SECURE_MAIL),
    acknowledge: policies.some(({ acknowledge }) => acknowledge),
  });
}
