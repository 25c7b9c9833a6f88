import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { Version } from '../api/version.ts';
import { useWords } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcement.tsx';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { changedWords } from './changed-words.ts';
import { ErrorPanel } from './error-panel.tsx';
import { Loading } from './loading.tsx';
import { Time } from './time.tsx';

/** What fields of a resource are called in its form; a field that has no name is not compared. */
export type FieldLabels = Readonly<Record<string, string>>;

/** A change as the audit log has it: the operation of the API, and the id in its path. */
export interface Audited {
  action: string;
  object: string;
}

interface ChangedMeanwhileProps<Data> {
  /** The version that the form was filled from. */
  version: Version<Data>;
  labels: FieldLabels;
  audited: Audited;
  /** Which refusal it is of: a second one is of a later version. */
  attempt: number;
  /** Saves what stands in the form over the version that is there now. */
  onOverwrite(now: Version<Data>): void;
}

type Words = (typeof changedWords)['nl'];

/** Tells who changed what since the form was filled, as far as that is known. What was typed stays until one loads what is there now. */
export function ChangedMeanwhile<Data>(props: ChangedMeanwhileProps<Data>) {
  const { version, labels, audited, attempt, onOverwrite } = props;
  const words = useWords(changedWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const now = useQuery({
    queryKey: ['changed-meanwhile', ...version.key, attempt],
    queryFn: () => version.readNow(),
    structuralSharing: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (now.isPending) return <Loading />;
  if (now.error) return <ErrorPanel error={now.error} onRetry={() => void now.refetch()} />;
  const shown = now.data;
  const load = () => {
    queries.setQueryData(version.key, shown);
    announce(words.loaded);
    // the button goes with the form that is replaced
    document.querySelector<HTMLElement>('#content h1')?.focus();
  };
  return (
    <Alert kind="warning" title={words.title} live>
      <Who since={version.readAt} audited={audited} attempt={attempt} />
      <Differences before={version.data} after={shown.data} labels={labels} />
      <p>{words.kept}</p>
      <div className="zp-row">
        <Button onClick={load}>{words.load}</Button>
        <Button onClick={() => onOverwrite(shown)}>{words.overwrite}</Button>
      </div>
    </Alert>
  );
}

type WhoProps = { since: Date | null } & Pick<ChangedMeanwhileProps<unknown>, 'audited' | 'attempt'>;

/** Who changed it last, for those who may look at the audit log. */
function Who({ since, audited, attempt }: WhoProps) {
  const words = useWords(changedWords);
  const may = useMay()('audit-entries');
  const entries = useQuery({
    queryKey: ['changed-meanwhile', 'who', audited, attempt],
    queryFn: async () => {
      const last = { ...audited, result: 'done' as const, limit: 1 };
      const query = since ? { ...last, recordedFrom: since.toISOString() } : last;
      return (await dataOf(api.GET('/audit-entries', { params: { query } }))).items;
    },
    enabled: may,
    gcTime: 0,
  });
  const entry = entries.data?.[0];
  if (!entry) return null;
  return (
    <p>
      {words.by(entry.actor.name)} <Time at={entry.recordedAt} />
    </p>
  );
}

interface DifferencesProps {
  before: unknown;
  after: unknown;
  labels: FieldLabels;
}

function Differences({ before, after, labels }: DifferencesProps) {
  const words = useWords(changedWords);
  const differing = differencesOf(before as object, after as object, Object.keys(labels));
  if (differing.length === 0) return <p>{words.unseen}</p>;
  return (
    <ul>
      {differing.map(([field, from, to]) => (
        <li key={field}>
          <strong>{labels[field]}</strong>: {difference(from, to, words)}
        </li>
      ))}
    </ul>
  );
}

/** The fields that differ, with what they were and are. */
function differencesOf(before: object, after: object, fields: readonly string[]) {
  const valueIn = (shown: object, field: string) =>
    new Map<string, unknown>(Object.entries(shown)).get(field);
  return fields.flatMap((field) => {
    const [from, to] = [valueIn(before, field), valueIn(after, field)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[field, from, to] as const];
  });
}

function difference(from: unknown, to: unknown, words: Words): string {
  const [was, is] = [written(from, words), written(to, words)];
  // the same in a few words: it differs in what they leave out
  return was === null || is === null || was === is ? words.differs : `${was} → ${is}`;
}

/** A value in a few words; null where it would take more. */
function written(value: unknown, words: Words): string | null {
  if (value === null || value === undefined || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return listed(
      value.map((each) => written(each, words)),
      words,
    );
  if (typeof value !== 'object') return String(value);
  const named = value as { displayName?: unknown; name?: unknown };
  const name = named.displayName ?? named.name;
  return typeof name === 'string' ? name : null;
}

function listed(values: readonly (string | null)[], words: Words): string | null {
  if (values.length === 0) return words.empty;
  return values.includes(null) ? null : values.join(', ');
}
