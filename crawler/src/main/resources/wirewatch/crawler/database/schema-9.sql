-- Where reading goes on of an HTTP interface (JSON) or a mailbox (UIDVALIDITY/UID).
CREATE TABLE inbound (
  source INTEGER PRIMARY KEY,
  position TEXT NOT NULL
);

-- What kind of listing the last poll found; kind is what the configuration says.
ALTER TABLE listing ADD COLUMN detected TEXT;
