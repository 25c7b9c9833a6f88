-- Words of mail, to search it by (src/mail/search-words.ts): weight A of its subject and addresses, D of its body.
CREATE TABLE mail_search (
  mail_id uuid PRIMARY KEY REFERENCES mail (id) ON DELETE CASCADE,
  words tsvector NOT NULL
);
CREATE INDEX mail_search_words ON mail_search USING gin (words);

-- Mail from before: its body comes in when it is processed again.
INSERT INTO mail_search (mail_id, words)
SELECT id, setweight(to_tsvector('simple', regexp_replace(concat_ws(' ', subject, sender), '[^[:alnum:]]+', ' ', 'g')), 'A')
FROM mail WHERE subject IS NOT NULL OR sender IS NOT NULL;

-- What was purged or erased must not live on here, whichever way its bytes go.
CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.erased_at IS NOT NULL THEN
    DELETE FROM mail_search WHERE mail_id = NEW.id;
  ELSE
    UPDATE mail_search SET words = ts_filter(words, '{a}') WHERE mail_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_words AFTER UPDATE OF raw_purged_at, erased_at ON mail
FOR EACH ROW WHEN (NEW.raw_purged_at IS NOT NULL OR NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_words();
