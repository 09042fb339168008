package wirewatch.console.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses the times of documents. */
public final class DocumentTimes {
  private static final int DATE = 10;

  private DocumentTimes() {}

  /** Parses a date or a time with offset; null for anything else. */
  public static @Nullable Instant parseInstant(String text) {
    try {
      return text.length() == DATE
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
