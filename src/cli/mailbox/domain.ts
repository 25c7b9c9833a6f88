import type { Command } from 'commander';
import { z } from 'zod';
import { domainSecurity } from '../../checks/domain-security/domain-security.ts';
import type { DomainFinding, DomainResult } from '../../checks/domain-security/finding.ts';
import { dkimSelectors, mailDomain } from '../../checks/domain-security/input.ts';
import { domainFindingInWords } from '../../checks/domain-security/words.ts';
import { readConfig } from '../../config.ts';
import { checked } from '../failure.ts';
import type { Column, Style } from '../table.ts';
import { action, addVerb } from '../verb.ts';

const input = z.object({ domain: mailDomain, selectors: dkimSelectors.default([]) });

/** `zaakpost mailbox domain DOMAIN` */
export function mailboxDomainVerb(noun: Command): void {
  addVerb(noun, 'domain <domain>', 'look up SPF, DKIM, DMARC and MTA-STS of a domain, and say what to mend')
    .option('--selectors <names>', 'of DKIM, commas between; without them the usual ones are tried')
    .action(
      action(async (screen, name: string, { selectors }: { selectors?: string }) => {
        const { domain, selectors: wanted } = checked(
          input,
          { domain: name, selectors },
          { domain: 'DOMAIN' },
        );
        const { dns, networkTimeoutMs: timeoutMs } = readConfig();
        const findings = await domainSecurity(domain, wanted, { servers: [...dns], timeoutMs });
        screen.list(findings, COLUMNS, '');
      }),
    );
}

const COLOURS: Record<DomainResult, Style> = {
  good: 'green',
  weak: 'yellow',
  missing: 'red',
  wrong: 'red',
  unknown: 'dim',
};

const COLUMNS: Column<DomainFinding>[] = [
  { title: 'Check', value: ({ check }) => check.toUpperCase(), narrow: 'never' },
  { title: 'Result', value: ({ result }) => result, style: ({ result }) => COLOURS[result], narrow: 'never' },
  { title: 'What to know', value: wordsOf },
];

function wordsOf(finding: DomainFinding): string {
  const { conclusion, remarks } = domainFindingInWords(finding, 'en');
  return [conclusion, ...remarks].join(' ');
}
