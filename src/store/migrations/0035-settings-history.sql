-- Every change of what routing goes by. Triggers write it, so that no way of changing a setting leaves it out; the transaction says
-- who acts (src/accounts/change-as.ts), else it is the user of the database.
CREATE TABLE settings_change (
  -- in the order in which the changes came to hold
  version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('beginning', 'configuration', 'case-type', 'mailbox', 'profile', 'decision-rule')),
  -- NULL: of the installation
  object_id uuid,
  name text NOT NULL,
  -- as its row was and is; NULL: it was not, or is no longer
  before jsonb,
  after jsonb
);
CREATE INDEX settings_change_object ON settings_change (kind, object_id, version);
CREATE INDEX settings_change_at ON settings_change (at);

-- The changes of settings are one row after the other: whoever changes one waits for those before, so that versions and times go up together.
CREATE FUNCTION add_settings_change(kind text, object_id uuid, name text, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('zaakpost.settings', 0));
  INSERT INTO settings_change (at, actor, kind, object_id, name, before, after) VALUES
    (clock_timestamp(), coalesce(nullif(current_setting('zaakpost.actor', true), ''), session_user), kind, object_id, name, before, after);
END $$;

-- The columns of a row that count, given as 'a,b,c'.
CREATE FUNCTION settings_of(record jsonb, columns text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
  $$ SELECT jsonb_object_agg(key, value) FROM jsonb_each(record) WHERE key = ANY (string_to_array(columns, ',')) $$;

-- Arguments: the kind, the column that names it, and the columns that count.
CREATE FUNCTION note_settings_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE settings_of(to_jsonb(OLD), TG_ARGV[2]) END;
  later jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE settings_of(to_jsonb(NEW), TG_ARGV[2]) END;
  present jsonb := coalesce(later, earlier);
BEGIN
  -- A rule that replaces another is a row of its own here too.
  IF TG_OP = 'UPDATE' AND earlier -> 'id' IS DISTINCT FROM later -> 'id' THEN
    PERFORM add_settings_change(TG_ARGV[0], (earlier ->> 'id')::uuid, earlier ->> TG_ARGV[1], earlier, NULL);
    PERFORM add_settings_change(TG_ARGV[0], (later ->> 'id')::uuid, later ->> TG_ARGV[1], NULL, later);
  ELSIF earlier IS DISTINCT FROM later THEN
    PERFORM add_settings_change(TG_ARGV[0], (present ->> 'id')::uuid, present ->> TG_ARGV[1], earlier, later);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER case_type_history AFTER INSERT OR UPDATE OR DELETE ON case_type FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('case-type', 'name', 'id,name,description,token_prefix,attributes,created_at');
CREATE TRIGGER profile_history AFTER INSERT OR UPDATE OR DELETE ON profile FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('profile', 'name',
    'id,name,kind,address,aliases,default_for,case_type_id,mapping,policy,rendition,enabled,created_at');
CREATE TRIGGER decision_rule_history AFTER INSERT OR UPDATE OR DELETE ON decision_rule FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('decision-rule', 'subject_pattern', 'id,sender,subject_pattern,profile_id,created_by,created_at');
-- State and health of a mailbox change with each run, and are no settings.
CREATE TRIGGER mailbox_history AFTER INSERT OR DELETE OR UPDATE OF name, policy, trusted_authserv_id, trusted_spam_headers ON mailbox FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('mailbox', 'name', 'id,name,policy,trusted_authserv_id,trusted_spam_headers');

-- What there is already: before this time nothing is known of how it was.
SELECT add_settings_change('beginning', NULL, 'history of settings', NULL, '{}');
SELECT add_settings_change('case-type', id, name, NULL, settings_of(to_jsonb(one), 'id,name,description,token_prefix,attributes,created_at'))
  FROM case_type AS one ORDER BY name;
SELECT add_settings_change('mailbox', id, name, NULL, settings_of(to_jsonb(one), 'id,name,policy,trusted_authserv_id,trusted_spam_headers'))
  FROM mailbox AS one ORDER BY name;
SELECT add_settings_change('profile', id, name, NULL,
  settings_of(to_jsonb(one), 'id,name,kind,address,aliases,default_for,case_type_id,mapping,policy,rendition,enabled,created_at'))
  FROM profile AS one ORDER BY name;
SELECT add_settings_change('decision-rule', id, subject_pattern, NULL,
  settings_of(to_jsonb(one), 'id,sender,subject_pattern,profile_id,created_by,created_at'))
  FROM decision_rule AS one ORDER BY id;

-- A change is never removed or rewritten; only what names a person is taken out of it when that person is erased.
CREATE FUNCTION refuse_settings_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.kind = 'decision-rule' AND NEW.kind = OLD.kind AND NEW.version = OLD.version AND NEW.at = OLD.at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the history of settings is only ever added to';
END $$;
CREATE TRIGGER settings_change_kept BEFORE UPDATE OR DELETE ON settings_change FOR EACH ROW EXECUTE FUNCTION refuse_settings_rewrite();
