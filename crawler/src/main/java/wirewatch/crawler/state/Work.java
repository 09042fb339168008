package wirewatch.crawler.state;

import java.io.IOException;
import java.sql.SQLException;

/** The body of a transaction; a write may run again if its commit group failed. */
@FunctionalInterface
public interface Work<T> {
  T run(Statements sql) throws SQLException, IOException;
}
