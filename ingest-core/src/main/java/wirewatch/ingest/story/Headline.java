package wirewatch.ingest.story;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a headline, without leading markers of corrections and repeats. */
record Headline(Words words, int start, Revising revising) {
  private static final Set<Long> MARKS = hashes();

  static Headline of(@Nullable String text, Revising known) {
    Words words = Words.of(text == null ? "" : text);
    int start = 0;
    while (start < words.size() && start < 3 && MARKS.contains(words.hash(start))) {
      start++;
    }
    boolean marked = start > 0 && start < words.size();
    Revising revising = marked && known == Revising.NOTHING ? Revising.REVISES : known;
    return new Headline(words, marked ? start : 0, revising);
  }

  private static Set<Long> hashes() {
    Set<Long> all = new HashSet<>();
    Words marks = Words.of(Resource.read("revision-marks.txt"));
    for (int i = 0; i < marks.size(); i++) {
      all.add(marks.hash(i));
    }
    return Set.copyOf(all);
  }
}
