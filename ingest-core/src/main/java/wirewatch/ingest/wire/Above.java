package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Heading;

/**
 * The lead and the body of wire copy. Of the paragraphs above the dateline, captions and repetitions of
 * the heading are dropped; a single remaining paragraph becomes the lead.
 *
 * @param paragraphs the copy without the dateline
 */
record Above(@Nullable String lead, List<String> paragraphs) {
  private static final int LONGEST_LEAD = 400;

  Above {
    paragraphs = List.copyOf(paragraphs);
  }

  static Above sort(
      List<String> paragraphs, FoundDateline found, Heading heading, Captions captions) {
    List<String> above = new ArrayList<>();
    for (String text : paragraphs.subList(0, found.paragraph())) {
      if (!isSame(text, heading.headline()) && !isSame(text, heading.lead())) {
        above.add(text);
      }
    }
    String lead = heading.lead();
    boolean credited = !found.printed().credits().isEmpty();
    if (lead == null && credited && above.size() == 1 && above.get(0).length() <= LONGEST_LEAD) {
      lead = captions.isCaption(above.get(0)) ? null : above.get(0);
      above.clear();
    }
    if (!found.before().isEmpty() && !captions.isCaption(found.before())) {
      above.add(found.before());
    }
    if (!found.after().isEmpty()) {
      above.add(found.after());
    }
    above.addAll(paragraphs.subList(found.paragraph() + 1, paragraphs.size()));
    return new Above(lead, above);
  }

  private static boolean isSame(String text, @Nullable String other) {
    return other != null && text.length() <= other.length() + 2 && key(text).equals(key(other));
  }

  private static String key(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
