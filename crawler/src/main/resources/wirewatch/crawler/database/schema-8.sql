-- Articles that are gone or redirect elsewhere, until the listener has dealt with them.
-- target: the address that an article redirects to; NULL if it is gone.
CREATE TABLE removal (
  address TEXT PRIMARY KEY,
  status INTEGER NOT NULL,
  target TEXT
) WITHOUT ROWID;
