package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Removes what agencies print after their copy: credits, copyright lines, end markers. */
final class CopyTailReader {
  private static final int MAX_CUTS = 8;
  private static final int MAX_LINE_LENGTH = 400;
  private static final int YEAR_SEARCH_LENGTH = 40;

  private final AgencyTailScanner agencyTailScanner;
  private final List<String> endMarkers;
  private final List<String> reporterOpenings;
  private final List<String> copyrightOpenings;

  CopyTailReader(AgencyRegistry agencyRegistry) {
    this.agencyTailScanner = new AgencyTailScanner(agencyRegistry);
    RuleTable ruleTable = RuleTable.of(CopyTailReader.class, "tails.tsv", List.of("kind", "text"));
    this.endMarkers = textsOfKind(ruleTable, "end");
    this.reporterOpenings = textsOfKind(ruleTable, "reporters");
    this.copyrightOpenings = textsOfKind(ruleTable, "rights");
  }

  /**
   * The copy without its tail.
   *
   * @param agency named in the tail; null if there is none
   * @param copyright the copyright line as printed; null if there is none
   * @param reporters who reported and edited, as printed; null if nobody is named
   */
  record TrimmedCopy(
      List<String> paragraphs,
      @Nullable String agency,
      @Nullable String copyright,
      @Nullable String reporters) {
    TrimmedCopy {
      paragraphs = List.copyOf(paragraphs);
    }

    private TrimmedCopy withCut(TailCut cut) {
      List<String> rest = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - 1));
      if (!cut.remainder().isEmpty()) {
        rest.add(cut.remainder());
      }
      return new TrimmedCopy(
          rest,
          agency == null ? cut.agency() : agency,
          cut.copyright() == null ? copyright : cut.copyright(),
          cut.reporters() == null ? reporters : cut.reporters());
    }
  }

  TrimmedCopy removeTail(List<String> paragraphs) {
    TrimmedCopy trimmedCopy = new TrimmedCopy(paragraphs, null, null, null);
    for (int round = 0; round < MAX_CUTS && !trimmedCopy.paragraphs().isEmpty(); round++) {
      TailCut cut = cut(trimmedCopy.paragraphs().get(trimmedCopy.paragraphs().size() - 1));
      if (cut == null || (trimmedCopy.paragraphs().size() == 1 && cut.remainder().isEmpty())) {
        break;
      }
      trimmedCopy = trimmedCopy.withCut(cut);
    }
    return trimmedCopy;
  }

  private @Nullable TailCut cut(String last) {
    if (last.length() <= MAX_LINE_LENGTH) {
      String lower = last.toLowerCase(Locale.ROOT);
      if (endMarkers.contains(lower) || isMailAddress(lower)) {
        return TailCut.END_MARKER;
      }
      if (isCopyrightLine(lower) || copyrightOpenings.stream().anyMatch(lower::startsWith)) {
        return TailCut.copyright(last);
      }
      if (isReporterLine(lower)) {
        return TailCut.reporters(last);
      }
    }
    return agencyTailScanner.cut(last);
  }

  private boolean isReporterLine(String lower) {
    boolean opens = reporterOpenings.stream().anyMatch(lower::startsWith);
    return opens && (lower.startsWith("(") || lower.contains(";") || !lower.endsWith("."));
  }

  /** "© 2024 …" and "Copyright 2024 …", but no sentence about copyright. */
  private static boolean isCopyrightLine(String lower) {
    boolean word = lower.startsWith("copyright") || lower.startsWith("(c) ");
    String start = lower.substring(0, Math.min(YEAR_SEARCH_LENGTH, lower.length()));
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

  private static List<String> textsOfKind(RuleTable ruleTable, String kind) {
    return ruleTable.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text").toLowerCase(Locale.ROOT))
        .toList();
  }
}
