-- What was found in a mail beside its text and files (src/mail/contents.ts); NULL until parsed.
ALTER TABLE mail ADD COLUMN contents jsonb;
