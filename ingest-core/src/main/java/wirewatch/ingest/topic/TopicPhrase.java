package wirewatch.ingest.topic;

import java.util.List;
import java.util.Locale;

/** A weighted phrase that indicates a topic. */
record TopicPhrase(int topicIndex, int weight, List<PhraseWord> phraseWords) {

  /**
   * One word of a phrase.
   *
   * @param isPrefix whether any ending matches
   * @param caseSensitive whether case matters, as for an acronym
   */
  record PhraseWord(String text, boolean isPrefix, boolean caseSensitive) {

    static PhraseWord of(String rule) {
      boolean stem = rule.endsWith("*");
      String text = stem ? rule.substring(0, rule.length() - 1) : rule;
      boolean exact = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
      return new PhraseWord(exact ? text : text.toLowerCase(Locale.ROOT), stem, exact);
    }

    boolean matches(ArticleWords.Word word) {
      String shown = caseSensitive ? word.printed() : word.lower();
      return isPrefix ? shown.startsWith(text) : shown.equals(text);
    }
  }

  boolean matches(List<ArticleWords.Word> words, int at) {
    if (at + phraseWords.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phraseWords.size(); i++) {
      ArticleWords.Word word = words.get(at + i);
      if (!phraseWords.get(i).matches(word) || (i > 0 && word.afterBreak())) {
        return false;
      }
    }
    return true;
  }
}
