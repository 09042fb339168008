package wirewatch.ingest.page.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits the names of elements and the paths of addresses into words. */
final class MarkerWords {
  static final int MAX_NAME = 300;
  private static final int MIN_WORD = 3;
  private static final int MAX_WORD = 20;

  private MarkerWords() {}

  /** The words of a class or id, each as {@code class:word}. */
  static List<String> ofName(String name) {
    return split(name, "class:", MIN_WORD);
  }

  /** The words of the class or id of the body of a page, each as {@code page:word}. */
  static List<String> ofPage(String name) {
    return split(name, "page:", MIN_WORD);
  }

  /** The words of a path, each as {@code path:word}. */
  static List<String> ofPath(String path) {
    return split(path, "path:", 1);
  }

  /** The words of a host before its last two labels, each as {@code host:word}. */
  static List<String> ofHost(String host) {
    int end = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return end <= 0 ? List.of() : split(host.substring(0, end), "host:", MIN_WORD);
  }

  /** The words of the path of a link, each as {@code href:word}. */
  static List<String> ofLink(String path) {
    return split(path, "href:", MIN_WORD);
  }

  /** The name of a type without its namespace, in lower case. */
  static String lastSegment(String type) {
    int start = Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1;
    return type.substring(start).strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> split(String text, String group, int least) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      boolean capital =
          letter
              && i > start
              && Character.isUpperCase(text.charAt(i))
              && Character.isLowerCase(text.charAt(i - 1));
      if (!letter || capital) {
        if (i > start && i - start >= least && i - start <= MAX_WORD) {
          words.add(group + text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = letter ? i : i + 1;
      }
    }
    return words;
  }
}
