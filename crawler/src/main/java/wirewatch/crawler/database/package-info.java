/**
 * Access to a SQLite file in WAL mode: grouped write transactions, prepared statements, checkpoints
 * and schema migration.
 */
@NullMarked
package wirewatch.crawler.database;

import org.jspecify.annotations.NullMarked;
