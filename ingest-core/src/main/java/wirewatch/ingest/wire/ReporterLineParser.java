package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wirewatch.ingest.line.RuleTable;

/**
 * Parses the names in a line of reporters: {@code Reporting by Jane Doe in Lima and Max Muster;
 * editing by …}, {@code 记者样本人}. Editors are left out.
 */
final class ReporterLineParser {
  private static final Pattern SEPARATORS = Pattern.compile("[,、，]|\\s(?:and|und|et|y|e|и)\\s");
  private static final int MAX_NAMES = 12;

  private final List<String> openings;
  private final List<String> endings;
  private final List<String> placePrepositions;

  ReporterLineParser() {
    RuleTable ruleTable =
        RuleTable.of(ReporterLineParser.class, "reporter-words.tsv", List.of("kind", "text"));
    this.openings = textsOfKind(ruleTable, "opening");
    this.endings = textsOfKind(ruleTable, "ending");
    this.placePrepositions = textsOfKind(ruleTable, "place");
  }

  /** The names in order; empty if the line names nobody. */
  List<String> parse(String line) {
    int semicolon = line.indexOf(';');
    String people = withoutOpening(semicolon < 0 ? line : line.substring(0, semicolon));
    List<String> names = new ArrayList<>();
    for (String piece : SEPARATORS.split(people, MAX_NAMES)) {
      String name = withoutEnding(withoutPlace(piece.strip()));
      if (!name.isEmpty() && !Character.isLowerCase(name.codePointAt(0))) {
        names.add(name);
      }
    }
    return names;
  }

  private String withoutOpening(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String opening : openings) {
      if (lower.startsWith(opening)) {
        return text.substring(opening.length()).strip();
      }
    }
    return text.strip();
  }

  /** "Jane Doe in Lima". */
  private String withoutPlace(String name) {
    for (String word : placePrepositions) {
      int at = name.indexOf(" " + word + " ");
      if (at > 0) {
        return name.substring(0, at);
      }
    }
    return name;
  }

  private String withoutEnding(String name) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length()).strip();
      }
    }
    return name;
  }

  private static List<String> textsOfKind(RuleTable ruleTable, String kind) {
    return ruleTable.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text"))
        .toList();
  }
}
