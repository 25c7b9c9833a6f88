-- What people read of a mail is kept by codes with what they speak of, and put into words when it is read.
-- What was kept before that stays as it was written, in English.
CREATE FUNCTION as_written(words text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
  $$ SELECT jsonb_build_object('code', 'as-written', 'values', jsonb_build_object('text', words)) $$;

ALTER TABLE mail ALTER COLUMN reason TYPE jsonb
  USING CASE WHEN reason IS NULL THEN NULL ELSE jsonb_build_array(as_written(reason)) END;
ALTER TABLE mail_status_change ALTER COLUMN reason TYPE jsonb
  USING CASE WHEN reason IS NULL THEN NULL ELSE jsonb_build_array(as_written(reason)) END;

CREATE FUNCTION verdicts_said(verdicts jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(verdict || jsonb_build_object('evidence', (
    SELECT coalesce(jsonb_agg(as_written(line) ORDER BY place), '[]')
    FROM jsonb_array_elements_text(verdict -> 'evidence') WITH ORDINALITY AS lines (line, place)
  )) ORDER BY number), '[]')
  FROM jsonb_array_elements(verdicts) WITH ORDINALITY AS all_verdicts (verdict, number) $$;

UPDATE mail SET
  verdicts = verdicts_said(verdicts),
  decision = CASE WHEN decision IS NULL THEN NULL
    ELSE decision || jsonb_build_object('passed', verdicts_said(decision -> 'passed')) END,
  route = CASE WHEN route IS NULL THEN NULL ELSE (route - 'reason') || jsonb_build_object('says',
    jsonb_build_array(as_written(route ->> 'reason'))) END,
  trace = (
    SELECT coalesce(jsonb_agg((step - 'detail') || jsonb_build_object('says',
      jsonb_build_array(as_written(step ->> 'detail'))) ORDER BY place), '[]')
    FROM jsonb_array_elements(trace) WITH ORDINALITY AS steps (step, place)),
  contents = CASE WHEN contents IS NULL THEN NULL ELSE contents || jsonb_build_object('signatures', (
    SELECT coalesce(jsonb_agg(signature || jsonb_build_object('detail', as_written(signature ->> 'detail'))
      || CASE WHEN signature ? 'trust' THEN jsonb_build_object('trust', signature -> 'trust'
        || jsonb_build_object('detail', as_written(signature #>> '{trust,detail}'))) ELSE '{}' END
      ORDER BY place), '[]')
    FROM jsonb_array_elements(contents -> 'signatures') WITH ORDINALITY AS signatures (signature, place))) END;

DROP FUNCTION verdicts_said(jsonb);
DROP FUNCTION as_written(text);
