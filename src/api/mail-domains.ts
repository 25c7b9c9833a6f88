import { z } from 'zod';
import { domainSecurity } from '../checks/domain-security/domain-security.ts';
import { DOMAIN_CHECKS, DOMAIN_RESULTS } from '../checks/domain-security/finding.ts';
import { dkimSelectors, mailDomain } from '../checks/domain-security/input.ts';
import { domainFindingInWords } from '../checks/domain-security/words.ts';
import type { ApiContext } from './context.ts';
import { languageOf } from './language.ts';
import type { Resource } from './zod-compiler.ts';

const findingSchema = z
  .object({
    check: z.enum(DOMAIN_CHECKS),
    result: z
      .enum(DOMAIN_RESULTS)
      .describe(
        'weak: it is there, but protects little; wrong: receivers cannot use it; unknown: it could not be looked up.',
      ),
    records: z.array(z.string()).describe('As they stand in DNS, and the policy of MTA-STS.'),
    purpose: z.string().describe('What it is for.'),
    conclusion: z.string().describe('How it is.'),
    remarks: z.array(z.string()).describe('What is worth knowing, and what to do.'),
  })
  .meta({ id: 'DomainFinding', description: 'What a domain has set up of SPF, DKIM, DMARC or MTA-STS.' });

/** What domains of mailboxes have set up against forged and overheard mail. */
export const mailDomains = ({ config }: ApiContext): Resource => {
  const access = { servers: [...config.dns], timeoutMs: config.networkTimeoutMs };
  return async (api) => {
    api.get(
      '/mail-domains/:domain',
      {
        schema: {
          operationId: 'checkMailDomain',
          summary:
            'SPF, DKIM, DMARC and MTA-STS of a domain, looked up now and explained, in the language that Accept-Language likes best',
          tags: ['mailboxes'],
          params: z.object({ domain: mailDomain }),
          querystring: z.strictObject({
            selectors: dkimSelectors
              .default([])
              .describe('Selectors of DKIM, commas between; without them the usual ones are tried.'),
          }),
          response: { 200: z.object({ domain: z.string(), findings: z.array(findingSchema) }) },
        },
      },
      async (request, reply) => {
        const { domain } = request.params;
        const language = languageOf(request.headers['accept-language']);
        const findings = await domainSecurity(domain, request.query.selectors, access);
        reply.header('content-language', language).header('vary', 'Accept-Language');
        return {
          domain,
          findings: findings.map((finding) => ({ ...finding, ...domainFindingInWords(finding, language) })),
        };
      },
    );
  };
};
