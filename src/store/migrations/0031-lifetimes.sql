-- Lifetimes of their own for what can be made again, and for the audit log: see src/pipeline/retention-steps.ts.
ALTER TABLE mail
  -- what the PDF was made with beside the mail, so that the same is made again: see src/pipeline/rendition-recipe.ts
  ADD COLUMN rendition_recipe jsonb,
  -- when it was made again last; NULL: never
  ADD COLUMN rendition_made_at timestamptz,
  -- when its bytes were let go; NULL: they are kept
  ADD COLUMN rendition_purged_at timestamptz;
ALTER TABLE document
  ADD COLUMN made_at timestamptz,
  ADD COLUMN purged_at timestamptz;

-- Up to where the audit log was exported: what was not is never deleted.
CREATE TABLE audit_export (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  -- the newest line of it; all lines before it are in this export or in an earlier one
  through_id uuid NOT NULL,
  entries integer NOT NULL
);

-- Lines younger than half a year stay, whoever asks; older ones go only by a purge, which says that it is one.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('zaakpost.audit_purge', true) = 'on' THEN
    IF OLD.at < now() - interval '180 days' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the audit log is only ever added to';
END $$;
