-- Words to find cases by, in small letters and without accents as in src/mail/search-words.ts. They are made of the columns by the database
-- itself, so what is erased there cannot be found here any more. lower() knows ASCII only where the database has the locale C.
CREATE FUNCTION search_words(VARIADIC texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', regexp_replace(
    regexp_replace(translate(lower(normalize(left(array_to_string(texts, ' '), 20000), NFKD)),
      'ÆÐØÞĐĦŁŊŒŦƏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐҒҖҚҢҮҰҲҺӘӨ',
      'æðøþđħłŋœŧəαβγδεζηθικλμνξοπρστυφχψωђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяґғҗқңүұҳһәө'), '[\u0300-\u036f]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'))
$$;

ALTER TABLE cases ADD COLUMN words tsvector NOT NULL
  GENERATED ALWAYS AS (search_words(number, description, requester_name, requester_address)) STORED;
CREATE INDEX cases_words ON cases USING gin (words);

ALTER TABLE case_reference ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (search_words(source, reference)) STORED;
CREATE INDEX case_reference_words ON case_reference USING gin (words);

-- Who wrote of the case, and under which subjects.
ALTER TABLE timeline_entry ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (search_words(sender, subject)) STORED;
CREATE INDEX timeline_entry_words ON timeline_entry USING gin (words);
