package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import wirewatch.screening.match.CountryStems;

/** Names in sentences of languages that write them with capital letters. */
final class CasedNames {
  private static final int LONGEST_QUOTED = 7;
  private static final int SHORTEST_SINGLE = 3;
  private final WordPattern particles;
  private final WordPattern notNames;
  private final WordPattern speech;
  private final boolean singleNames;

  CasedNames(DesignationRules rules) {
    particles = WordPattern.of(rules.particles());
    notNames = WordPattern.of(rules.notNames());
    speech = WordPattern.of(rules.speech());
    singleNames = rules.singleNames();
  }

  /** The names between two words; {@code taken} words are of none. */
  List<SentenceSpan> between(List<SentenceWord> words, SentenceSpan slot, IntPredicate taken) {
    List<SentenceSpan> names = new ArrayList<>();
    int at = slot.from();
    while (at < slot.to()) {
      int end = words.get(at).isQuoted() ? quotedEnd(words, at, slot.to()) : at;
      boolean quoted = end > at;
      if (!quoted) {
        end = taken.test(at) ? at : runEnd(words, at, slot.to(), taken);
      }
      if (end > at) {
        SentenceSpan name = quoted ? new SentenceSpan(at, end) : trimmed(words, at, end);
        if (quoted || isName(words, name)) {
          names.add(name);
        }
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  private static int quotedEnd(List<SentenceWord> words, int from, int to) {
    if (!words.get(from).capital()) {
      return from;
    }
    for (int at = from + 1; at <= Math.min(words.size() - 1, from + LONGEST_QUOTED); at++) {
      String gap = words.get(at).gap();
      if (!gap.isEmpty() && "\"”“»'’›".indexOf(gap.charAt(0)) >= 0) {
        return at <= to ? at : from;
      }
    }
    boolean atEnd = words.size() - from <= LONGEST_QUOTED;
    return atEnd ? Math.min(words.size(), to) : from;
  }

  private int runEnd(List<SentenceWord> words, int from, int to, IntPredicate taken) {
    if (!words.get(from).capital()) {
      return from;
    }
    int end = from + 1;
    int at = end;
    while (at < to && isJoined(words, at) && !taken.test(at)) {
      boolean inner = particles.matches(words.get(at).lower()) || isRestOfWord(words, at);
      if (words.get(at).capital() || isRestOfWord(words, at)) {
        end = at + 1;
      } else if (!inner) {
        return end;
      }
      at++;
    }
    return end;
  }

  private static boolean isRestOfWord(List<SentenceWord> words, int at) {
    SentenceWord word = words.get(at);
    return word.gap().length() == 1
        && "'’ʼ-".indexOf(word.gap().charAt(0)) >= 0
        && word.lower().length() > 1
        && words.get(at - 1).lower().length() > 1;
  }

  private static boolean isJoined(List<SentenceWord> words, int at) {
    boolean initial =
        words.get(at - 1).lower().length() == 1 && words.get(at).gap().strip().equals(".");
    return initial || words.get(at).isJoined();
  }

  private SentenceSpan trimmed(List<SentenceWord> words, int from, int to) {
    int first = from;
    while (first < to && isNoName(words.get(first), to - first)) {
      first++;
    }
    int end = to;
    while (end > first && notNames.matches(words.get(end - 1).lower())) {
      end--;
    }
    return new SentenceSpan(first, end);
  }

  private boolean isNoName(SentenceWord word, int left) {
    return notNames.matches(word.lower())
        || (left != 2 && CountryStems.isCountryWord(word.lower()));
  }

  private boolean isName(List<SentenceWord> words, SentenceSpan name) {
    int length = name.to() - name.from();
    if (length == 0 || isSpeaker(words, name)) {
      return false;
    }
    if (length > 1) {
      return words.subList(name.from(), name.to()).stream()
          .anyMatch(word -> !CountryStems.isCountryWord(word.lower()));
    }
    SentenceWord only = words.get(name.from());
    return singleNames
        && name.from() > 0
        && only.lower().length() >= SHORTEST_SINGLE
        && !Character.isDigit(only.lower().charAt(0))
        && !CountryStems.isCountryWord(only.lower());
  }

  private boolean isSpeaker(List<SentenceWord> words, SentenceSpan name) {
    boolean before = name.from() > 0 && speech.matches(words.get(name.from() - 1).lower());
    boolean after = name.to() < words.size() && speech.matches(words.get(name.to()).lower());
    return before || after;
  }
}
