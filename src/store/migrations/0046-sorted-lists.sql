-- Lists that are sorted by other things than their time (src/store/order.ts): each index has the very expression that is sorted by.
CREATE INDEX mail_by_subject ON mail (left(lower(coalesce(subject, '')), 100), id);
CREATE INDEX mail_by_sender ON mail (left(lower(coalesce(sender, '')), 100), id);
CREATE INDEX mail_by_size ON mail (coalesce(undownloaded_size, raw_size), id);
-- Few of very many mails are held, in quarantine or failed: they are found without looking at the others.
CREATE INDEX mail_by_status ON mail (status, id);

-- Numbers of cases stand as numbers: 999 before 1000.
CREATE INDEX cases_by_number ON cases ((lpad(number, 40) COLLATE "C"), id);

-- The newest entry of a case's timeline.
ALTER TABLE cases ADD COLUMN last_activity_at timestamptz;
UPDATE cases SET last_activity_at = greatest(created_at, (SELECT max(at) FROM timeline_entry WHERE case_id = cases.id));
ALTER TABLE cases ALTER COLUMN last_activity_at SET DEFAULT now(), ALTER COLUMN last_activity_at SET NOT NULL;
CREATE INDEX cases_by_last_activity ON cases (last_activity_at, id);

CREATE FUNCTION note_case_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases SET last_activity_at = NEW.at WHERE id = NEW.case_id AND last_activity_at < NEW.at;
  RETURN NULL;
END $$;
CREATE TRIGGER note_case_activity AFTER INSERT ON timeline_entry
  FOR EACH ROW EXECUTE FUNCTION note_case_activity();
