package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import wirewatch.screening.match.CountryStems;

/**
 * Names in sentences of a script without capital letters: what is left between two words of a
 * phrase, without the words for what somebody is.
 */
final class UncasedNames {
  private static final int LONGEST = 5;
  private static final int SHORTEST = 2;
  private static final String AND = "و";
  private final WordPattern notNames;
  private final WordPattern stops;

  UncasedNames(DesignationRules rules) {
    notNames = WordPattern.of(rules.notNames());
    stops = WordPattern.of(rules.stops());
  }

  /** The names between two words; {@code taken} words are of none. */
  List<SentenceSpan> between(List<SentenceWord> words, SentenceSpan slot, IntPredicate taken) {
    List<SentenceSpan> names = new ArrayList<>();
    int from = -1;
    for (int at = slot.from(); at < slot.to(); at++) {
      SentenceWord word = words.get(at);
      boolean ends = word.beginsClause() || isNext(word, at - from) || isOther(word);
      if (from >= 0 && (ends || taken.test(at))) {
        add(names, words, from, at);
        from = -1;
      }
      if (from < 0 && !taken.test(at) && !isOther(word)) {
        from = at;
      }
    }
    if (from >= 0) {
      add(names, words, from, slot.to());
    }
    return names;
  }

  private static boolean isNext(SentenceWord word, int length) {
    return length >= SHORTEST && word.lower().startsWith(AND) && word.lower().length() > 3;
  }

  private boolean isOther(SentenceWord word) {
    String lower = word.lower();
    return notNames.matches(lower) || stops.matches(lower) || CountryStems.isCountryWord(lower);
  }

  private static void add(List<SentenceSpan> names, List<SentenceWord> words, int from, int to) {
    if (to - from >= SHORTEST && to - from <= LONGEST) {
      boolean joined = !names.isEmpty() && isNext(words.get(from), SHORTEST);
      names.add(new SentenceSpan(from, to, joined ? AND.length() : 0));
    }
  }
}
