package wirewatch.alerting.highlight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** Compares two versions of a paragraph by sentence, and changed sentences by word. */
public final class SentenceChanges {
  private static final int MAX_SCANNED = 20_000;

  private SentenceChanges() {}

  /**
   * Returns the sentences that differ, with the differing words marked.
   *
   * @param before empty if the paragraph was added
   * @param after empty if it was removed
   * @param language of the text, for its abbreviations
   */
  public static List<Alert.Change> of(String before, String after, String language) {
    List<String> old = sentences(before, language);
    List<String> fresh = sentences(after, language);
    CommonEnds ends = CommonEnds.of(old, fresh);
    List<Alert.Change> changes = new ArrayList<>();
    int most = Math.max(ends.rest(old), ends.rest(fresh));
    for (int i = 0; i < most; i++) {
      changes.add(change(ends.restAt(old, i), ends.restAt(fresh, i)));
    }
    return changes;
  }

  private static Alert.Change change(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return new Alert.Change(unmarked(before), unmarked(after));
    }
    List<String> old = List.of(before.split(" ", -1));
    List<String> fresh = List.of(after.split(" ", -1));
    CommonEnds ends = CommonEnds.of(old, fresh);
    return new Alert.Change(marked(before, old, ends), marked(after, fresh, ends));
  }

  private static Alert.@Nullable Sentence unmarked(@Nullable String text) {
    return text == null ? null : new Alert.Sentence(text, List.of(), null);
  }

  private static Alert.Sentence marked(String text, List<String> words, CommonEnds ends) {
    int start = length(words.subList(0, ends.first()));
    int end = text.length() - length(words.subList(words.size() - ends.last(), words.size()));
    List<Alert.Mark> marks =
        start < end ? List.of(new Alert.Mark(start, end)) : List.<Alert.Mark>of();
    return new Alert.Sentence(text, marks, null);
  }

  /** The length of words, each with the space between it and the next differing word. */
  private static int length(List<String> words) {
    return words.stream().mapToInt(word -> word.length() + 1).sum();
  }

  private static List<String> sentences(String text, String language) {
    SentenceBreaks breaks = SentenceBreaks.of(text, language, MAX_SCANNED);
    List<String> sentences = new ArrayList<>();
    int from = 0;
    while (from < text.length() && breaks.sentenceAt(from) >= 0) {
      int end = breaks.end(breaks.sentenceAt(from));
      String sentence = text.substring(from, end).strip().replaceAll("\\s+", " ");
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      from = end;
    }
    return sentences;
  }

  /** How many elements two lists have in common at their start and at their end. */
  private record CommonEnds(int first, int last) {

    static CommonEnds of(List<String> one, List<String> other) {
      int most = Math.min(one.size(), other.size());
      int first = 0;
      while (first < most && one.get(first).equals(other.get(first))) {
        first++;
      }
      int last = 0;
      while (last < most - first
          && one.get(one.size() - 1 - last).equals(other.get(other.size() - 1 - last))) {
        last++;
      }
      return new CommonEnds(first, last);
    }

    int rest(List<String> list) {
      return list.size() - first - last;
    }

    @Nullable String restAt(List<String> list, int position) {
      return position < rest(list) ? list.get(first + position) : null;
    }
  }
}
