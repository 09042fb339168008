package wirewatch.ingest.quote;

import java.util.List;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** Finds direct quotes and who said them. */
public final class QuoteFinder {

  /**
   * Every quote in the text, in order.
   *
   * @param mentions the names in the same text, which speakers are resolved to
   */
  public List<Quote> find(String text, String language, List<Mention> mentions) {
    return List.of();
  }
}
