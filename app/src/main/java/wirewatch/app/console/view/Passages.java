package wirewatch.app.console.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a highlighted text at its tags, so that neither tags nor text are interpreted as markup.
 */
public final class Passages {
  /** Precedes a hit: a private-use character that no text contains. */
  public static final String OPEN = "\uE000";

  /** Follows a hit. */
  public static final String CLOSE = "\uE001";

  private Passages() {}

  public static List<Passage> of(String highlighted) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (int open = highlighted.indexOf(OPEN); open >= 0; open = highlighted.indexOf(OPEN, at)) {
      int close = highlighted.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      passages.add(new Passage(highlighted.substring(at, open), false));
      passages.add(new Passage(highlighted.substring(open + OPEN.length(), close), true));
      at = close + CLOSE.length();
    }
    passages.add(new Passage(highlighted.substring(at), false));
    return passages;
  }
}
