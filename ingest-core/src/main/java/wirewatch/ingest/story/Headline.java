package wirewatch.ingest.story;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A headline's words without the marks of corrections and repeats before them. */
record Headline(Words words, int start) {
  private static final Set<Long> MARKS = hashes();

  static Headline of(@Nullable String text) {
    Words words = Words.of(text == null ? "" : text);
    int start = 0;
    while (start < words.size() && start < 3 && MARKS.contains(words.hash(start))) {
      start++;
    }
    return new Headline(words, start == words.size() ? 0 : start);
  }

  /** True if a mark says that the story ran before. */
  boolean isRepeat() {
    return start > 0;
  }

  private static Set<Long> hashes() {
    Words marks =
        Words.of(
            "CORRECTED CORRECTION CORRECTS CORRECTING REPEAT REPEATS REPEATING RPT UPDATE UPDATED REFILE RESEND");
    java.util.HashSet<Long> all = new java.util.HashSet<>();
    for (int i = 0; i < marks.size(); i++) {
      all.add(marks.hash(i));
    }
    return Set.copyOf(all);
  }
}
