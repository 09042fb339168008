package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Table;

/** Removes what agencies print after their copy: credits, copyright lines, end markers. */
final class TailReader {
  private static final int ROUNDS = 8;
  private static final int LONGEST_LINE = 400;
  private static final int YEAR_WITHIN = 40;

  private final AgencyTail agencyTail;
  private final List<String> ends;
  private final List<String> reporters;
  private final List<String> rights;

  TailReader(Agencies agencies) {
    this.agencyTail = new AgencyTail(agencies);
    Table table = Table.of(TailReader.class, "tails.tsv", List.of("kind", "text"));
    this.ends = texts(table, "end");
    this.reporters = texts(table, "reporters");
    this.rights = texts(table, "rights");
  }

  /**
   * The copy without its tail.
   *
   * @param agency named in the tail; null if there is none
   * @param copyright the copyright line as printed; null if there is none
   * @param reporters who reported and edited, as printed; null if nobody is named
   */
  record Trimmed(
      List<String> paragraphs,
      @Nullable String agency,
      @Nullable String copyright,
      @Nullable String reporters) {
    Trimmed {
      paragraphs = List.copyOf(paragraphs);
    }

    private Trimmed with(TailCut cut) {
      List<String> rest = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - 1));
      if (!cut.rest().isEmpty()) {
        rest.add(cut.rest());
      }
      return new Trimmed(
          rest,
          agency == null ? cut.agency() : agency,
          cut.copyright() == null ? copyright : cut.copyright(),
          cut.reporters() == null ? reporters : cut.reporters());
    }
  }

  Trimmed read(List<String> paragraphs) {
    Trimmed trimmed = new Trimmed(paragraphs, null, null, null);
    for (int round = 0; round < ROUNDS && !trimmed.paragraphs().isEmpty(); round++) {
      TailCut cut = cut(trimmed.paragraphs().get(trimmed.paragraphs().size() - 1));
      if (cut == null || (trimmed.paragraphs().size() == 1 && cut.rest().isEmpty())) {
        break;
      }
      trimmed = trimmed.with(cut);
    }
    return trimmed;
  }

  private @Nullable TailCut cut(String last) {
    if (last.length() <= LONGEST_LINE) {
      String lower = last.toLowerCase(Locale.ROOT);
      if (ends.contains(lower) || isMailAddress(lower)) {
        return TailCut.END;
      }
      if (isCopyright(lower) || rights.stream().anyMatch(lower::startsWith)) {
        return TailCut.copyright(last);
      }
      if (isReporters(lower)) {
        return TailCut.reporters(last);
      }
    }
    return agencyTail.cut(last);
  }

  private boolean isReporters(String lower) {
    boolean opens = reporters.stream().anyMatch(lower::startsWith);
    return opens && (lower.startsWith("(") || lower.contains(";") || !lower.endsWith("."));
  }

  /** "© 2024 …" and "Copyright 2024 …", but no sentence about copyright. */
  private static boolean isCopyright(String lower) {
    boolean word = lower.startsWith("copyright") || lower.startsWith("(c) ");
    String start = lower.substring(0, Math.min(YEAR_WITHIN, lower.length()));
    boolean sign = start.contains("©") || start.contains("(c)");
    return start.startsWith("©") || (word && (sign || hasYear(start)));
  }

  private static boolean isMailAddress(String text) {
    int at = text.indexOf('@');
    return at > 0 && text.indexOf('.', at) > at && text.indexOf(' ') < 0;
  }

  private static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Table table, String kind) {
    return table.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text").toLowerCase(Locale.ROOT))
        .toList();
  }
}
