import { z } from 'zod';

const TOKEN_FROM = ['anyone', 'authenticated', 'participants'] as const;
const CLOSED_CASE = ['new-mail', 'hold'] as const;

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
    .describe('What an answer to a closed case is: new mail for the profile, with the case noted; or held.'),
});

export type RoutePolicy = z.infer<typeof routePolicy>;

export const DEFAULT_POLICY: RoutePolicy = routePolicy.parse({});

/** One policy for a mail that is for several profiles: the strictest in each respect. Without any, the defaults. */
export function strictestPolicy(policies: readonly RoutePolicy[]): RoutePolicy {
  const strictest = <T>(choices: readonly T[], chosen: readonly T[]): T | undefined =>
    choices.findLast((choice) => chosen.includes(choice));
  return routePolicy.parse({
    tokenFrom: strictest(
      TOKEN_FROM,
      policies.map(({ tokenFrom }) => tokenFrom),
    ),
    closedCase: strictest(
      CLOSED_CASE,
      policies.map(({ closedCase }) => closedCase),
    ),
  });
}
