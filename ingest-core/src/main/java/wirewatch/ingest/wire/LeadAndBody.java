package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.wire.dateline.LocatedDateline;

/**
 * The lead and the body of a wire text. Of the paragraphs above the dateline, captions and
 * repetitions of the heading are dropped; a single remaining paragraph becomes the lead.
 *
 * @param paragraphs the copy without the dateline
 */
record LeadAndBody(@Nullable String lead, List<String> paragraphs) {
  private static final int MAX_LEAD_LENGTH = 400;

  LeadAndBody {
    paragraphs = List.copyOf(paragraphs);
  }

  static LeadAndBody separate(
      List<String> paragraphs,
      LocatedDateline found,
      Heading heading,
      CaptionDetector captionDetector) {
    List<String> above = new ArrayList<>();
    for (String text : paragraphs.subList(0, found.paragraphIndex())) {
      if (!repeats(text, heading.headline()) && !repeats(text, heading.lead())) {
        above.add(text);
      }
    }
    String lead = heading.lead();
    boolean credited = !found.printed().credits().isEmpty();
    if (lead == null && credited && above.size() == 1 && above.get(0).length() <= MAX_LEAD_LENGTH) {
      lead = captionDetector.isCaption(above.get(0)) ? null : above.get(0);
      above.clear();
    }
    if (!found.textBefore().isEmpty() && !captionDetector.isCaption(found.textBefore())) {
      above.add(found.textBefore());
    }
    if (!found.textAfter().isEmpty()) {
      above.add(found.textAfter());
    }
    above.addAll(paragraphs.subList(found.paragraphIndex() + 1, paragraphs.size()));
    return new LeadAndBody(lead, above);
  }

  private static boolean repeats(String text, @Nullable String other) {
    return other != null
        && text.length() <= other.length() + 2
        && normalizedKey(text).equals(normalizedKey(other));
  }

  private static String normalizedKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
