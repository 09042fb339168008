package wirewatch.console.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of a review as a file. */
public enum ReviewFormat {
  /** A complete page, as it is sent by mail. */
  HTML("text/html; charset=utf-8"),
  /** Atom (RFC 4287), an entry a story. */
  ATOM("application/atom+xml; charset=utf-8"),
  /** OpenDocument text (ISO 26300), for word processors. */
  ODT("application/vnd.oasis.opendocument.text");

  private final String mediaType;

  ReviewFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the value of the request parameter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of a request parameter. */
  public static Optional<ReviewFormat> parse(@Nullable String parameter) {
    return Arrays.stream(values()).filter(each -> each.parameter().equals(parameter)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the name of the file that a browser saves. */
  public String fileName(ReviewDocument document) {
    return "press-review-%s.%s".formatted(document.day(), parameter());
  }

  /**
   * Returns the file.
   *
   * @param address of the file, as its readers reach it
   */
  public byte[] write(ReviewDocument document, String address) {
    return switch (this) {
      case HTML -> ReviewMail.toHtml(document).getBytes(StandardCharsets.UTF_8);
      case ATOM -> AtomReview.write(document, address);
      case ODT -> OdtReview.write(document);
    };
  }
}
