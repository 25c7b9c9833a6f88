-- The built-in case registry.
CREATE SEQUENCE case_number START 1001;

CREATE TABLE case_type (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  description text NOT NULL DEFAULT '',
  -- the prefix of tokens of its cases; NULL: that of the organisation
  token_prefix text,
  -- [{name, label, type, required}], see src/cases/case-type.ts
  attributes jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE cases (
  id uuid PRIMARY KEY,
  -- what people and tokens call it; need not be a number in other case systems
  number text NOT NULL UNIQUE DEFAULT nextval('case_number')::text,
  case_type_id uuid NOT NULL REFERENCES case_type,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  description text NOT NULL DEFAULT '',
  requester_name text,
  requester_address text,
  attributes jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  CHECK ((status = 'closed') = (closed_at IS NOT NULL))
);

CREATE TABLE case_token (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  prefix text NOT NULL,
  code text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX case_token_case ON case_token (case_id);
CREATE INDEX case_token_prefix ON case_token (prefix);

-- What to do with mail to an address.
CREATE TABLE profile (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('document-intake', 'case-type', 'olo')),
  -- compared in lower case
  address text NOT NULL UNIQUE CHECK (address = lower(address)),
  case_type_id uuid REFERENCES case_type,
  -- {attribute: source}, see src/routing/mapping.ts
  mapping jsonb NOT NULL DEFAULT '{}',
  -- see src/routing/route-policy.ts
  policy jsonb NOT NULL DEFAULT '{}',
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'document-intake') = (case_type_id IS NULL))
);

CREATE TABLE timeline_entry (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  -- NULL for entries that no mail made (created, closed, reopened)
  mail_id uuid REFERENCES mail,
  kind text NOT NULL CHECK (kind IN ('mail', 'created', 'closed', 'reopened')),
  sender text,
  subject text,
  -- what an official should know beside the text: automatic reply, not scanned, …
  notes jsonb NOT NULL DEFAULT '[]',
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX timeline_entry_case ON timeline_entry (case_id, at);

CREATE TABLE intake_entry (
  id uuid PRIMARY KEY,
  profile_id uuid NOT NULL REFERENCES profile,
  mail_id uuid NOT NULL REFERENCES mail,
  sender text,
  subject text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE document (
  id uuid PRIMARY KEY,
  mail_id uuid NOT NULL REFERENCES mail,
  case_id uuid REFERENCES cases ON DELETE CASCADE,
  intake_entry_id uuid REFERENCES intake_entry ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('original', 'rendition', 'attachment')),
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((case_id IS NULL) <> (intake_entry_id IS NULL))
);
CREATE INDEX document_case ON document (case_id);
CREATE INDEX document_intake ON document (intake_entry_id);
CREATE INDEX document_mail ON document (mail_id);
