package wirewatch.console.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a highlighted text at its tags, so that neither tags nor text are interpreted as markup.
 */
public final class HighlightParser {
  /** Precedes a hit: a private-use character that no text contains. */
  public static final String PRE_TAG = "\uE000";

  /** Follows a hit. */
  public static final String POST_TAG = "\uE001";

  private HighlightParser() {}

  public static List<Passage> parse(String highlighted) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (int open = highlighted.indexOf(PRE_TAG);
        open >= 0;
        open = highlighted.indexOf(PRE_TAG, at)) {
      int close = highlighted.indexOf(POST_TAG, open);
      if (close < 0) {
        break;
      }
      passages.add(new Passage(highlighted.substring(at, open), false));
      passages.add(new Passage(highlighted.substring(open + PRE_TAG.length(), close), true));
      at = close + POST_TAG.length();
    }
    passages.add(new Passage(highlighted.substring(at), false));
    return passages;
  }
}
