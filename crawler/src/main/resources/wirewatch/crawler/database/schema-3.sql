-- The sources that are not asked for now; what is planned for them stays.
CREATE TABLE IF NOT EXISTS paused (source INTEGER PRIMARY KEY);
