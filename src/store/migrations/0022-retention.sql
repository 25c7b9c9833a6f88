-- What a purge removed, and for how much: see src/pipeline/retention.ts. Kept for the audit.
CREATE TABLE retention_run (
  id uuid PRIMARY KEY,
  -- the account, the API key, or `schedule`
  actor text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  -- NULL: under way, or cut short; then the next run does the rest
  ended_at timestamptz,
  -- {what: {count, octets}}
  report jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX mail_unpurged ON mail (status, status_at) WHERE raw_purged_at IS NULL;
CREATE INDEX mail_rendition ON mail (rendition_sha256) WHERE rendition_sha256 IS NOT NULL;
CREATE INDEX document_sha256 ON document (sha256);
