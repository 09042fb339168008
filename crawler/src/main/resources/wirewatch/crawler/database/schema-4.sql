-- The channels that one sender has for itself, and until when.
CREATE TABLE lease (
  channel TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;

-- A file that has known pages knows what was alerted, too: nothing is to be read back from the index.
INSERT OR IGNORE INTO memo(key, value) SELECT 'outbox:complete', 'true' WHERE EXISTS (SELECT 1 FROM page);
