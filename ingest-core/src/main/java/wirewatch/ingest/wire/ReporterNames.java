package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wirewatch.ingest.line.Table;

/**
 * Parses the names in a line of reporters: {@code Reporting by Jane Doe in Lima and Max Muster; editing
 * by …}, {@code 记者样本人}. Editors are left out.
 */
final class ReporterNames {
  private static final Pattern BETWEEN = Pattern.compile("[,、，]|\\s(?:and|und|et|y|e|и)\\s");
  private static final int MOST = 12;

  private final List<String> openings;
  private final List<String> endings;
  private final List<String> places;

  ReporterNames() {
    Table table = Table.of(ReporterNames.class, "reporter-words.tsv", List.of("kind", "text"));
    this.openings = texts(table, "opening");
    this.endings = texts(table, "ending");
    this.places = texts(table, "place");
  }

  /** The names in order; empty if the line names nobody. */
  List<String> in(String line) {
    int semicolon = line.indexOf(';');
    String people = withoutOpening(semicolon < 0 ? line : line.substring(0, semicolon));
    List<String> names = new ArrayList<>();
    for (String piece : BETWEEN.split(people, MOST)) {
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
    for (String word : places) {
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

  private static List<String> texts(Table table, String kind) {
    return table.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text"))
        .toList();
  }
}
