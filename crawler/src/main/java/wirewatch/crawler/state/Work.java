package wirewatch.crawler.state;

import java.io.IOException;
import java.sql.SQLException;

/** Something done within one transaction; a write may be run again when its group failed. */
@FunctionalInterface
public interface Work<T> {
  T run(Statements sql) throws SQLException, IOException;
}
