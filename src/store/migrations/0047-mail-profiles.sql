-- The profiles that a mail was for when its way ended, by its addresses or its mailbox: whose it is where it went nowhere.
ALTER TABLE mail ADD COLUMN profile_ids uuid[] NOT NULL DEFAULT '{}';
