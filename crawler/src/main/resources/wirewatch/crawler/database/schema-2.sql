-- Everything that was found worth telling, each once. kind: a word of who tells. topic: what it is
-- about; topics may become one. changed counts its changes, recorded the last one that was noted
-- elsewhere.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  time INTEGER NOT NULL,
  payload BLOB NOT NULL,
  changed INTEGER NOT NULL DEFAULT 1,
  recorded INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX notice_topic ON notice (topic);

CREATE INDEX notice_time ON notice (time);

CREATE INDEX notice_unrecorded ON notice (time) WHERE recorded < changed;

-- The documents that a notice speaks for, the first one and those that joined it.
CREATE TABLE part (
  notice TEXT NOT NULL,
  id TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (notice, id)
) WITHOUT ROWID;

-- A notice on its way over a channel. Rows of one channel and batch go out together. time: of the
-- last change of status.
CREATE TABLE outgoing (
  notice TEXT NOT NULL,
  channel TEXT NOT NULL,
  batch TEXT,
  status TEXT NOT NULL,
  due INTEGER NOT NULL,
  since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  time INTEGER NOT NULL,
  PRIMARY KEY (notice, channel)
) WITHOUT ROWID;

CREATE INDEX outgoing_due ON outgoing (due) WHERE status = 'waiting';

CREATE INDEX outgoing_status ON outgoing (status, time);

-- What others want to find again after a restart.
CREATE TABLE memo (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
