-- Every change, and every look at a mail: who, what, when, from where, with what result. Rows are only ever added.
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- account, api-key or command
  actor_kind text NOT NULL,
  -- id of the account or key; NULL for the command
  actor_id uuid,
  actor_name text NOT NULL,
  -- the operation of the API, or the verb of the command
  action text NOT NULL,
  -- id or name of what it was done to; NULL where there is none
  object text,
  -- done, refused or failed
  result text NOT NULL CHECK (result IN ('done', 'refused', 'failed')),
  -- HTTP status or error code
  detail text,
  -- network address, or the machine where the command ran
  origin text NOT NULL,
  -- of the request, as in the log and in problems
  request_id uuid
);
CREATE INDEX audit_entry_object ON audit_entry (object);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to';
END $$;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_log_kept BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
