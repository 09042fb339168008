package wirewatch.app.console;

import java.util.ArrayList;
import java.util.List;
import wirewatch.app.console.Views.Passage;

/**
 * Splits a highlighted text at its marks, so that neither marks nor text are ever taken for markup.
 */
final class Passages {
  private static final String OPEN = "<em>";
  private static final String CLOSE = "</em>";

  private Passages() {}

  static List<Passage> of(String highlighted) {
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
