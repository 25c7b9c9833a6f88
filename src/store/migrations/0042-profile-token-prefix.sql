-- The prefix of tokens of the cases that a profile opens; NULL: that of the case type.
ALTER TABLE profile ADD COLUMN token_prefix text;
DROP TRIGGER profile_history ON profile;
CREATE TRIGGER profile_history AFTER INSERT OR UPDATE OR DELETE ON profile FOR EACH ROW
  EXECUTE FUNCTION note_settings_change('profile', 'name',
    'id,name,kind,address,aliases,default_for,case_type_id,token_prefix,mapping,policy,rendition,enabled,created_at');
