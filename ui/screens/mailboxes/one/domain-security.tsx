import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useLanguage, useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { StatusBadge, type Tone } from '../../../parts/status-badge.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import './domain-security.css';
import { oneMailboxWords } from './words.ts';

type Finding = components['schemas']['DomainFinding'];

const TONES: Readonly<Record<Finding['result'], Tone>> = {
  good: 'good',
  weak: 'warning',
  missing: 'bad',
  wrong: 'bad',
  unknown: 'neutral',
};

const NAMES: Readonly<Record<Finding['check'], string>> = {
  spf: 'SPF',
  dkim: 'DKIM',
  dmarc: 'DMARC',
  'mta-sts': 'MTA-STS',
};

/** What the domain of a mailbox has set up against forged and overheard mail, looked up and explained. */
export function DomainSecurity({ username }: { username: string }) {
  const words = useWords(oneMailboxWords);
  const { language } = useLanguage();
  const own = username.includes('@') ? username.slice(username.lastIndexOf('@') + 1) : '';
  const [domain, setDomain] = useState(own);
  const [selectors, setSelectors] = useState('');
  const [wanted, setWanted] = useState({ domain: own, selectors: '' });
  const look = useQuery({
    queryKey: ['mail-domains', wanted, language],
    queryFn: () =>
      dataOf(
        api.GET('/mail-domains/{domain}', {
          params: {
            path: { domain: wanted.domain },
            query: wanted.selectors ? { selectors: wanted.selectors } : {},
          },
        }),
      ),
    enabled: wanted.domain !== '',
    staleTime: 60_000,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWanted({ domain: domain.trim().toLowerCase(), selectors: selectors.replaceAll(' ', '') });
  };
  return (
    <div className="zp-stack">
      <Panel title={words.security}>
        <p className="zp-soft">{words.securityLead}</p>
        <form className="zp-domain__form" onSubmit={submit}>
          <TextField
            label={words.domain}
            hint={words.domainHint}
            required
            value={domain}
            onChange={setDomain}
          />
          <TextField
            label={words.selectors}
            hint={words.selectorsHint}
            value={selectors}
            onChange={setSelectors}
          />
          <div>
            <Button type="submit" look="primary" busy={look.isFetching}>
              {words.look}
            </Button>
          </div>
        </form>
      </Panel>
      {wanted.domain !== '' && (
        <Loaded query={look}>
          {({ findings }) => (
            <>
              {findings.map((finding) => (
                <FindingPanel key={finding.check} finding={finding} />
              ))}
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}

function FindingPanel({
  finding: { check, result, conclusion, purpose, remarks, records },
}: {
  finding: Finding;
}) {
  const words = useWords(oneMailboxWords);
  return (
    <Panel
      title={NAMES[check]}
      actions={<StatusBadge tone={TONES[result]}>{words.results[result]}</StatusBadge>}
    >
      <p>
        <strong>{conclusion}</strong>
      </p>
      <p className="zp-soft">{purpose}</p>
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {records.length > 0 && (
        <details className="zp-domain__records">
          <summary>{words.records}</summary>
          {records.map((record) => (
            <pre key={record}>{record}</pre>
          ))}
        </details>
      )}
    </Panel>
  );
}
