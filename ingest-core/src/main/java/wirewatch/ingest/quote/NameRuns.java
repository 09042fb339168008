package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds runs of capitalised words as candidate names. */
final class NameRuns {
  private static final int MOST_WORDS = 4;

  private final TaggedTokens tokens;

  NameRuns(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  List<Run> all() {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Run run = tokens.get(i).capital() ? last(i, end(i)) : null;
      if (run != null) {
        runs.add(run);
      }
      i = tokens.get(i).capital() ? end(i) : i + 1;
    }
    return runs;
  }

  private int end(int from) {
    int i = from + 1;
    while (i < tokens.size() && !tokens.get(i - 1).possessive()) {
      boolean joined =
          tokens.is(i, Cues.JOINER) && i + 1 < tokens.size() && tokens.get(i + 1).capital();
      if (!tokens.get(i).capital() && !joined) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The name in the run {@code from} to {@code end}, without the titles before it. */
  @Nullable Run last(int from, int end) {
    int first = afterTitles(from, end);
    if (tokens.is(first, Cues.NOT_A_NAME)) {
      return null;
    }
    int title = first;
    while (title > 0 && tokens.is(title - 1, Cues.TITLE | Cues.ROLE)) {
      title--;
    }
    StringBuilder name = new StringBuilder();
    boolean person =
        end - first >= 2 && end - first <= MOST_WORDS && !(title == first && determined(first));
    for (int i = first; i < end; i++) {
      name.append(name.isEmpty() ? "" : " ").append(Words.bare(tokens.get(i)));
      person &= !tokens.is(i, Cues.BODY | Cues.NOT_A_NAME);
    }
    return new Run(title, first, end - 1, behind(end), name.toString(), person);
  }

  /** The start of the name: after the last title of the run and other words that are not names. */
  private int afterTitles(int from, int end) {
    int first = from;
    for (int i = from; i < end - 1; i++) {
      if (tokens.is(i, Cues.TITLE | Cues.ROLE)) {
        first = i + 1;
      }
    }
    while (first < end - 1 && (small(first) || acronym(first, end))) {
      first++;
    }
    return first;
  }

  /** Whether an acronym qualifies the following words: US President, UN envoy. */
  private boolean acronym(int i, int end) {
    String text = tokens.get(i).text();
    boolean capitals =
        text.length() > 1
            && text.length() < 5
            && text.equals(text.toUpperCase(Locale.ROOT))
            && text.chars().allMatch(Character::isLetter);
    return capitals
        && end - i > 2
        && !tokens.get(i + 1).text().equals(tokens.get(i + 1).text().toUpperCase(Locale.ROOT));
  }

  private boolean small(int i) {
    return tokens.is(i, Cues.TITLE | Cues.NOT_A_NAME | Cues.ROLE);
  }

  private boolean determined(int i) {
    return i > 0 && tokens.is(i - 1, Cues.DETERMINER);
  }

  /** The end of an apposition: {@code Jane Roe, the foreign minister,}. */
  private int behind(int end) {
    if (end + 1 >= tokens.size() || !tokens.get(end).is(Token.Kind.COMMA)) {
      return end;
    }
    int i = end + 1;
    boolean role = false;
    while (i < tokens.size() && tokens.get(i).word() && !tokens.verb(i) && i - end < 12) {
      role |= tokens.is(i, Cues.ROLE);
      i++;
    }
    boolean closed = i < tokens.size() && !tokens.get(i).word();
    return role && closed ? i : end;
  }
}
