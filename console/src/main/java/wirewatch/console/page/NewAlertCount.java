package wirewatch.console.page;

import java.io.IOException;

/** Counts the alerts that nobody has decided anything about. */
@FunctionalInterface
public interface NewAlertCount {
  long count() throws IOException;
}
