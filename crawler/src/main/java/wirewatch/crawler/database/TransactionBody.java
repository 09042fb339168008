package wirewatch.crawler.database;

import java.io.IOException;
import java.sql.SQLException;

/** The body of a transaction; a write may run again if its commit group failed. */
@FunctionalInterface
public interface TransactionBody<T> {
  T run(SqlSession sql) throws SQLException, IOException;
}
