package wirewatch.crawler;

import java.time.Instant;
import wirewatch.crawler.model.Source;

/** Takes in what the agency of one source delivers: files, items of an interface or mail. */
interface InboundReader extends AutoCloseable {
  Source source();

  /** Returns whether a round that begins now runs it. */
  boolean isDue(Instant now);

  /** Returns when the next round should run it, not in the past. */
  Instant nextDue(Instant now);

  /** Delivers what is there now; the rest later where there is no room. */
  void run(OutcomeQueue outcomes) throws InterruptedException;

  @Override
  default void close() {}
}
