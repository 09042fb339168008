package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the authorities are called in one language. */
final class Authorities {
  private record Called(String id, List<WordPattern> words) {}

  /** An authority in a sentence: its words, from {@code from} to before {@code to}. */
  record Mention(String id, int from, int to) {
    int distance(int wordFrom, int wordTo) {
      return from >= wordTo ? from - wordTo : Math.max(0, wordFrom - to);
    }
  }

  private final List<Called> called = new ArrayList<>();

  Authorities(Map<String, List<String>> authorities) {
    authorities.forEach(
        (id, phrases) ->
            phrases.forEach(
                phrase ->
                    called.add(
                        new Called(
                            id,
                            List.of(phrase.split(" ", -1)).stream()
                                .map(WordPattern::parse)
                                .toList()))));
  }

  /** All mentions in a sentence; of those that overlap the longest. */
  List<Mention> in(List<SentenceWord> words) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Mention longest = longestAt(words, at);
      if (longest != null) {
        mentions.add(longest);
      }
      at = longest == null ? at + 1 : longest.to();
    }
    return mentions;
  }

  private @org.jspecify.annotations.Nullable Mention longestAt(List<SentenceWord> words, int at) {
    Mention longest = null;
    for (Called name : called) {
      int length = name.words().size();
      boolean longer = longest == null || length > longest.to() - longest.from();
      if (longer && isAt(name, words, at)) {
        longest = new Mention(name.id(), at, at + length);
      }
    }
    return longest;
  }

  private static boolean isAt(Called name, List<SentenceWord> words, int at) {
    if (at + name.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.words().size(); i++) {
      if (!name.words().get(i).matches(words.get(at + i).lower())) {
        return false;
      }
    }
    return true;
  }
}
