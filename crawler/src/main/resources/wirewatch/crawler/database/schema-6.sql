-- Fetched pages whose structuring failed, or was not seen to end before the process did. failures:
-- attempts that failed. running: 1 while an attempt runs. quarantined: when the page was taken out
-- of the backlog; it stays in the archive at file and offset.
CREATE TABLE extraction (
  key BLOB PRIMARY KEY,
  source INTEGER NOT NULL,
  address TEXT NOT NULL,
  failures INTEGER NOT NULL,
  running INTEGER NOT NULL,
  reason TEXT,
  file INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  quarantined INTEGER
) WITHOUT ROWID;

CREATE INDEX extraction_quarantined ON extraction (source) WHERE quarantined IS NOT NULL;

-- Whether a crawler has the folder open; 1 at its start means that the last one did not close it.
CREATE TABLE session (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  open INTEGER NOT NULL
);

INSERT INTO session VALUES (1, 0);
