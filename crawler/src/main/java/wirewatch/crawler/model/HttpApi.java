package wirewatch.crawler.model;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP interface from which an agency's items are polled, as JSON or XML.
 *
 * @param address of the first page, without the key
 * @param since how older items are left out; null: they are not
 * @param quota the most requests in a time; null: unlimited
 */
public record HttpApi(
    URI address, Items items, Paging paging, @Nullable Since since, @Nullable Quota quota)
    implements InboundOptions {

  /**
   * The items of a response.
   *
   * @param list the JSON pointer (RFC 6901) of the array of items or, of XML, the name of their
   *     element; null: the whole response is one item
   * @param id the JSON pointer of an item's identifier, within the item; null: the usual ones
   * @param link the JSON pointer, within an item, of the address of a document that is read in its
   *     place; null: none
   */
  public record Items(
      @Nullable String list, @Nullable JsonPointer id, @Nullable JsonPointer link) {}

  /**
   * The pages of a list.
   *
   * @param next the JSON pointer of the next page; null: the {@code Link} header (RFC 8288) only
   * @param cursor the parameter in which the value at {@code next} is sent; null: it is an address
   * @param resumes whether the next poll goes on where the last page ended
   */
  public record Paging(@Nullable JsonPointer next, @Nullable String cursor, boolean resumes) {}

  /**
   * The parameter that leaves out older items.
   *
   * @param overlap how much earlier than the last poll, since items may arrive late
   */
  public record Since(String parameter, TimeFormat format, Duration overlap) {}

  /** The notation of a time in an address. */
  public enum TimeFormat {
    ISO,
    EPOCH_SECONDS,
    EPOCH_MILLIS
  }

  /** The most requests in a time. */
  public record Quota(int requests, Duration period) {
    public Quota {
      if (requests < 1 || !period.isPositive()) {
        throw new IllegalArgumentException(
            "quota must be positive: " + requests + " in " + period + " (key quota)");
      }
    }
  }
}
