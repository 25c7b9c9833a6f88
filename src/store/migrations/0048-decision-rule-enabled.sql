-- A decision that holds can be switched off, and on again, without being forgotten.
ALTER TABLE decision_rule ADD COLUMN enabled boolean NOT NULL DEFAULT true;

DROP TRIGGER decision_rule_history ON decision_rule;
CREATE TRIGGER decision_rule_history AFTER INSERT OR UPDATE OR DELETE ON decision_rule FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('decision-rule', 'subject_pattern',
    'id,sender,subject_pattern,profile_id,enabled,created_by,created_at');
