package wirewatch.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.DatabaseException;

/** A step that is done again later if the state cannot be read or written now. */
@FunctionalInterface
interface RepeatableStep {
  Logger log = LoggerFactory.getLogger(RepeatableStep.class);

  void run() throws InterruptedException;

  /**
   * Runs a step; returns false if the state could not be read or written for a reason that can
   * pass, as when there is no room.
   *
   * @param name what is not done then, for the log
   */
  static boolean attempt(String name, RepeatableStep step) throws InterruptedException {
    try {
      step.run();
      return true;
    } catch (DatabaseException e) {
      if (!e.isTemporary()) {
        throw e;
      }
      log.warn("{} is tried again later: {}", name, e.getMessage());
      return false;
    }
  }
}
