package wirewatch.app.console.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a highlighted text at its marks, so that neither marks nor text are ever taken for markup.
 */
public final class Passages {
  /** Stands before what was hit: a character that no text uses. */
  public static final String OPEN = "\uE000";

  /** Stands behind what was hit. */
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
