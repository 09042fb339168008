-- Where reading goes on of an HTTP interface (JSON) or a mailbox (UIDVALIDITY/UID).
CREATE TABLE inbound (
  source INTEGER PRIMARY KEY,
  position TEXT NOT NULL
);

-- What kind of listing the last poll found; kind is what the configuration says.
ALTER TABLE listing ADD COLUMN detected TEXT;

-- Subscriptions at the hubs of feeds (WebSub). expires: 0 until the hub has asked for consent.
-- next: when it is to be subscribed again.
CREATE TABLE subscription (
  listing INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hub TEXT NOT NULL,
  topic TEXT NOT NULL,
  secret TEXT NOT NULL,
  expires INTEGER NOT NULL,
  next INTEGER NOT NULL
);
