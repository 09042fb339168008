package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@linkplain Phrase#anchor anchors} of the phrases of all languages: one look at each word of
 * a sentence tells the languages whose phrases may be in it, for most sentences none, and only by
 * those is it read.
 */
final class PhraseAnchors implements DesignationFinder.SentenceFilter {
  private record Affix(String letters, long languages) {}

  private final List<DesignationLanguage> languages;
  private final Map<String, Long> whole = new HashMap<>();
  private final List<Affix> beginnings = new ArrayList<>();
  private final List<Affix> ends = new ArrayList<>();

  PhraseAnchors(List<DesignationLanguage> languages) {
    this.languages = List.copyOf(languages);
    if (languages.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than 64 languages");
    }
    for (int i = 0; i < languages.size(); i++) {
      long bit = 1L << i;
      for (WordPattern anchor : languages.get(i).anchors()) {
        anchor.whole().forEach(word -> whole.merge(word, bit, (one, other) -> one | other));
        anchor.beginnings().forEach(letters -> beginnings.add(new Affix(letters, bit)));
        anchor.ends().forEach(letters -> ends.add(new Affix(letters, bit)));
      }
    }
  }

  @Override
  public List<DesignationLanguage> languagesOf(
      SentenceWords sentence, List<DesignationLanguage> asked) {
    long found = 0;
    for (SentenceWord word : sentence.words()) {
      found |= languagesOf(word.lower());
    }
    if (found == 0) {
      return List.of();
    }
    List<DesignationLanguage> may = new ArrayList<>();
    for (DesignationLanguage language : asked) {
      if ((found & 1L << languages.indexOf(language)) != 0) {
        may.add(language);
      }
    }
    return may;
  }

  private long languagesOf(String lower) {
    long found = whole.getOrDefault(lower, 0L);
    for (int i = 0; i < beginnings.size(); i++) { // every word is asked: no iterator for each
      Affix affix = beginnings.get(i);
      found |= lower.startsWith(affix.letters()) ? affix.languages() : 0;
    }
    for (int i = 0; i < ends.size(); i++) {
      Affix affix = ends.get(i);
      found |= lower.endsWith(affix.letters()) ? affix.languages() : 0;
    }
    return found;
  }
}
