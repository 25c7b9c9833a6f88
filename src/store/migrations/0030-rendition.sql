-- How mail of this profile becomes a PDF: which renderer, and whether attachments are embedded.
alter table profile add column rendition jsonb not null default '{}';
