package wirewatch.ingest.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves mentions of organisations to their full names in the article or in the word list. */
final class OrganisationNames {
  private final Map<String, String> known;
  private final Map<String, String> introduced = new HashMap<>();

  /**
   * Collects the full names of the article.
   *
   * @param known full names by short form or variant spelling
   */
  OrganisationNames(List<Found> mentions, String text, Map<String, String> known) {
    this.known = known;
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Found name = mentions.get(i);
      Found brief = mentions.get(i + 1);
      boolean bracketed =
          brief.start() - name.end() <= 3
              && text.substring(name.end(), brief.start()).strip().equals("(")
              && text.startsWith(")", skipSpace(text, brief.end()));
      if (bracketed && name.text().length() > brief.text().length()) {
        introduced.putIfAbsent(brief.base(), full(name.base()));
      }
    }
    for (Found mention : mentions) {
      String initials = initials(mention.base());
      if (initials.length() > 2) {
        introduced.putIfAbsent(initials, full(mention.base()));
      }
    }
  }

  /** Full names by short form, from organisations.tsv. */
  static Map<String, String> readKnown() {
    Map<String, String> known = new HashMap<>();
    for (String line : Lines.read("organisations.tsv")) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        for (String brief : line.substring(tab + 1).split(",", -1)) {
          known.putIfAbsent(brief, line.substring(0, tab));
        }
      }
    }
    return Map.copyOf(known);
  }

  String of(String mention) {
    String name = plain(mention);
    String full = introduced.get(name);
    return full == null ? full(name) : full;
  }

  private String full(String mention) {
    String name = plain(mention);
    @Nullable String full = known.get(name);
    return full == null ? name : full;
  }

  private static String plain(String mention) {
    String name = mention.strip().replaceAll("\\s+", " ");
    return name.startsWith("the ") || (name.startsWith("The ") && name.indexOf(' ', 4) > 0)
        ? name.substring(4)
        : name;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private static int skipSpace(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }
}
