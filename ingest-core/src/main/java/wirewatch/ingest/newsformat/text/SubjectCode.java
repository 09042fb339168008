package wirewatch.ingest.newsformat.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes codes of subjects as QCodes: IPTC Media Topics as {@code medtop:}, the older IPTC Subject
 * Codes as {@code subj:}; codes of other schemes stay as they are.
 */
public final class SubjectCode {
  private static final Pattern NEWSCODE_URI =
      Pattern.compile("https?://cv\\.iptc\\.org/newscodes/(mediatopic|subjectcode)/(\\d{8})/?");
  private static final Pattern DIGITS = Pattern.compile("(?:iptc:|IPTC:)?(\\d{8})");

  private SubjectCode() {}

  public static @Nullable String toQcode(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    String clean = code.strip();
    Matcher uri = NEWSCODE_URI.matcher(clean);
    if (uri.matches()) {
      return (uri.group(1).equals("mediatopic") ? "medtop:" : "subj:") + uri.group(2);
    }
    Matcher digits = DIGITS.matcher(clean);
    if (digits.matches()) {
      String number = digits.group(1);
      return (number.startsWith("2") ? "medtop:" : "subj:") + number;
    }
    return clean;
  }
}
