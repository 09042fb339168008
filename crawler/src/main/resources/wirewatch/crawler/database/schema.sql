-- Times are milliseconds since 1970 unless said otherwise.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  known INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE host (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  until INTEGER NOT NULL DEFAULT 0,
  throttles INTEGER NOT NULL DEFAULT 0
);

-- found: 1 for a listing that another listing named. pace: the time to the next visit.
CREATE TABLE listing (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  host INTEGER NOT NULL,
  address TEXT NOT NULL,
  kind TEXT,
  links TEXT,
  found INTEGER NOT NULL,
  etag TEXT,
  modified TEXT,
  next INTEGER NOT NULL,
  pace INTEGER NOT NULL,
  success INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  UNIQUE (source, address)
);

CREATE INDEX listing_due ON listing (host, next);

CREATE TABLE robots (
  origin TEXT PRIMARY KEY,
  expires INTEGER NOT NULL,
  status INTEGER NOT NULL,
  body BLOB NOT NULL
) WITHOUT ROWID;

-- last: the offset of the last page that is known to lie in the file.
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  last INTEGER NOT NULL
);

-- Every address ever met, by its key: a row here is never offered again unless revised.
-- fetched: seconds since 1970, 0 for never. calm: revisits in a row that brought nothing new.
-- reason: why a page that is done is no article.
CREATE TABLE page (
  key BLOB PRIMARY KEY,
  source INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  calm INTEGER NOT NULL,
  hash INTEGER,
  file INTEGER,
  offset INTEGER,
  reason TEXT
) WITHOUT ROWID;

-- The pages under way. To be fetched while file is null: next is when; for a page that was never
-- tried it is minus its age's instant, so that the newest come first. Fetched and not yet done
-- while file is set.
CREATE TABLE task (
  key BLOB PRIMARY KEY,
  source INTEGER NOT NULL,
  host INTEGER NOT NULL,
  address TEXT NOT NULL,
  hints TEXT NOT NULL,
  next INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  file INTEGER,
  offset INTEGER
) WITHOUT ROWID;

CREATE INDEX task_due ON task (host, next) WHERE file IS NULL;

CREATE INDEX task_fetched ON task (file, offset) WHERE file IS NOT NULL;

-- Articles indexed on a day (days since 1970, UTC).
CREATE TABLE tally (
  day INTEGER NOT NULL,
  source INTEGER NOT NULL,
  indexed INTEGER NOT NULL,
  PRIMARY KEY (day, source)
) WITHOUT ROWID;
