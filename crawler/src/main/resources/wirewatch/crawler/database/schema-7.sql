-- stage: the number of the scheduled revisit of an article, from 1; 0 if none is scheduled.
-- seen: what each listing last showed of the page, as pairs listing:signature.
ALTER TABLE task ADD COLUMN stage INTEGER NOT NULL DEFAULT 0;

ALTER TABLE task ADD COLUMN seen TEXT;

-- checks: the revisits of the host's articles; changes: how many of them found another body.
ALTER TABLE host ADD COLUMN checks INTEGER NOT NULL DEFAULT 0;

ALTER TABLE host ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
