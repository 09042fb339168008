package wirewatch.ingest.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.model.PlainText;

/** Reads a draft from plain text. */
public final class TextReader {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  /** Never throws, whatever the text. */
  public Draft read(PlainText text) {
    List<String> paragraphs =
        Arrays.stream(BLANK_LINE.split(text.text()))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    Access access = new Access(text.address(), null, null, List.of());
    return new Draft(
        Heading.NONE,
        paragraphs,
        Credit.NONE,
        Dates.NONE,
        Labels.NONE,
        access,
        Map.of("body", Origin.TEXT));
  }
}
