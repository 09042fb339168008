package wirewatch.ingest.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.ResourceLines;

/** Resolves mentions of organisations to their full names in the article or in the word list. */
final class OrganisationNameResolver {
  private final Map<String, String> knownNames;
  private final Map<String, String> introducedNames = new HashMap<>();

  /**
   * Collects the full names of the article.
   *
   * @param known full names by short form or variant spelling
   */
  OrganisationNameResolver(List<NameSpan> mentions, String text, Map<String, String> known) {
    this.knownNames = known;
    for (int i = 0; i + 1 < mentions.size(); i++) {
      NameSpan name = mentions.get(i);
      NameSpan brief = mentions.get(i + 1);
      boolean bracketed =
          brief.start() - name.end() <= 3
              && text.substring(name.end(), brief.start()).strip().equals("(")
              && text.startsWith(")", skipSpace(text, brief.end()));
      if (bracketed && name.text().length() > brief.text().length()) {
        introducedNames.putIfAbsent(brief.baseForm(), toFullName(name.baseForm()));
      }
    }
    for (NameSpan mention : mentions) {
      String initials = initials(mention.baseForm());
      if (initials.length() > 2) {
        introducedNames.putIfAbsent(initials, toFullName(mention.baseForm()));
      }
    }
  }

  /** Full names by short form, from organisations.tsv. */
  static Map<String, String> readKnownNames() {
    Map<String, String> known = new HashMap<>();
    for (String line : ResourceLines.read("organisations.tsv")) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        for (String brief : line.substring(tab + 1).split(",", -1)) {
          known.putIfAbsent(brief, line.substring(0, tab));
        }
      }
    }
    return Map.copyOf(known);
  }

  String resolve(String mention) {
    String name = withoutArticle(mention);
    String full = introducedNames.get(name);
    return full == null ? toFullName(name) : full;
  }

  private String toFullName(String mention) {
    String name = withoutArticle(mention);
    @Nullable String full = knownNames.get(name);
    return full == null ? name : full;
  }

  private static String withoutArticle(String mention) {
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
