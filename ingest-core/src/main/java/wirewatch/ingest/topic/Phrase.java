package wirewatch.ingest.topic;

import java.util.List;
import java.util.Locale;

/** A weighted phrase that indicates a topic. */
record Phrase(int topic, int weight, List<Part> parts) {

  /**
   * One word of a phrase.
   *
   * @param stem whether any ending matches
   * @param exact whether case matters, as for an acronym
   */
  record Part(String text, boolean stem, boolean exact) {

    static Part of(String rule) {
      boolean stem = rule.endsWith("*");
      String text = stem ? rule.substring(0, rule.length() - 1) : rule;
      boolean exact = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
      return new Part(exact ? text : text.toLowerCase(Locale.ROOT), stem, exact);
    }

    boolean matches(WordStream.Word word) {
      String shown = exact ? word.printed() : word.lower();
      return stem ? shown.startsWith(text) : shown.equals(text);
    }
  }

  boolean matches(List<WordStream.Word> words, int at) {
    if (at + parts.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      WordStream.Word word = words.get(at + i);
      if (!parts.get(i).matches(word) || (i > 0 && word.opens())) {
        return false;
      }
    }
    return true;
  }
}
