-- Large contents that the virus scanner found clean (src/checks/clean-scans.ts). Unlogged: what is lost is scanned again.
CREATE UNLOGGED TABLE clean_scan (
  sha256 text PRIMARY KEY,
  -- of engine and signatures
  version text NOT NULL,
  scanned_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX clean_scan_scanned ON clean_scan (scanned_at);
