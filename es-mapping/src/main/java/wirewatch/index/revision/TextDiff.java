package wirewatch.index.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares two texts by paragraph, and changed paragraphs by word. */
public final class TextDiff {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * The remainder of a longer paragraph is compared as one word: a diff may take quadratic time.
   */
  private static final int MAX_WORDS = 2_000;

  private static final int MAX_PARAGRAPHS = 5_000;

  private TextDiff() {}

  /** The kind of change of a paragraph or of a run of words. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    CHANGED;

    /** Returns the name used in the output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Consecutive words of the same kind: same, added or removed. */
  public record WordRun(Kind kind, String text) {}

  /**
   * A paragraph that differs.
   *
   * @param words the old and new words of a changed paragraph; otherwise one run of all words
   */
  public record Paragraph(Kind kind, List<WordRun> words) {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /** Returns the paragraphs that differ, in order; empty if the texts are equal. */
  public static List<Paragraph> of(String before, String after) {
    List<String> old = split(PARAGRAPHS, before, MAX_PARAGRAPHS);
    List<String> fresh = split(PARAGRAPHS, after, MAX_PARAGRAPHS);
    List<Paragraph> changes = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      List<String> removed = delta.getSource().getLines();
      List<String> added = delta.getTarget().getLines();
      int both = Math.min(removed.size(), added.size());
      for (int i = 0; i < both; i++) {
        changes.add(changedParagraph(removed.get(i), added.get(i)));
      }
      removed
          .subList(both, removed.size())
          .forEach(text -> changes.add(wholeParagraph(Kind.REMOVED, text)));
      added
          .subList(both, added.size())
          .forEach(text -> changes.add(wholeParagraph(Kind.ADDED, text)));
    }
    return changes;
  }

  private static Paragraph wholeParagraph(Kind kind, String text) {
    return new Paragraph(kind, List.of(new WordRun(kind, text)));
  }

  private static Paragraph changedParagraph(String before, String after) {
    List<String> old = split(SPACE, before, MAX_WORDS);
    List<String> fresh = split(SPACE, after, MAX_WORDS);
    List<WordRun> words = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
      Kind same = Kind.SAME;
      addRun(
          words,
          delta.getType().name().equals("EQUAL") ? same : Kind.REMOVED,
          delta.getSource().getLines());
      addRun(
          words,
          Kind.ADDED,
          delta.getType().name().equals("EQUAL") ? List.of() : delta.getTarget().getLines());
    }
    return new Paragraph(Kind.CHANGED, words);
  }

  private static void addRun(List<WordRun> words, Kind kind, List<String> texts) {
    if (!texts.isEmpty()) {
      words.add(new WordRun(kind, String.join(" ", texts)));
    }
  }

  /** Splits into at most {@code most} parts; the last part holds the remainder. */
  private static List<String> split(Pattern border, String text, int most) {
    return text.isBlank() ? List.of() : List.of(border.split(text.strip(), most));
  }
}
