-- Whose a mailbox, a profile or a case is: officials see and do only what is theirs.
CREATE TABLE owner (
  mailbox_id uuid REFERENCES mailbox ON DELETE CASCADE,
  profile_id uuid REFERENCES profile ON DELETE CASCADE,
  case_id uuid REFERENCES cases ON DELETE CASCADE,
  account_id uuid REFERENCES account ON DELETE CASCADE,
  -- a group by its name, as accounts have it
  group_name text,
  CHECK (num_nonnulls(mailbox_id, profile_id, case_id) = 1),
  CHECK (num_nonnulls(account_id, group_name) = 1),
  UNIQUE NULLS NOT DISTINCT (mailbox_id, profile_id, case_id, account_id, group_name)
);
CREATE INDEX owner_account ON owner (account_id);
CREATE INDEX owner_group ON owner (group_name);
CREATE INDEX owner_case ON owner (case_id) WHERE case_id IS NOT NULL;

-- Through which profile and mailbox a case came: it is theirs too whose these are. NULL for one that was made by hand.
ALTER TABLE cases ADD COLUMN profile_id uuid REFERENCES profile ON DELETE SET NULL;
ALTER TABLE cases ADD COLUMN mailbox_id uuid REFERENCES mailbox ON DELETE SET NULL;
CREATE INDEX cases_profile ON cases (profile_id);
CREATE INDEX cases_mailbox ON cases (mailbox_id);
CREATE INDEX IF NOT EXISTS timeline_entry_mail ON timeline_entry (mail_id);
CREATE INDEX IF NOT EXISTS intake_entry_mail ON intake_entry (mail_id);

-- A case and the filing that opened it were written in one transaction, so at one time.
UPDATE cases SET profile_id = profile.id, mailbox_id = mail.mailbox_id
FROM filing
JOIN mail ON mail.id = filing.mail_id
JOIN timeline_entry ON timeline_entry.mail_id = mail.id
JOIN profile ON filing.destination = 'new-case:' || profile.id
WHERE timeline_entry.case_id = cases.id AND filing.filed_at = cases.created_at;
