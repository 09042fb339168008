package wirewatch.ingest.page.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Maps the words of class and id attributes to element traits ({@code marks.tsv}). */
final class Marks {
  private static final int SHORTEST_STEM = 3;
  private static final int MOST_LETTERS = 400;
  private static final Marks STANDARD = load("marks.tsv");

  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Set<String> states = new HashSet<>();
  private int longest;

  private Marks() {}

  static Marks standard() {
    return STANDARD;
  }

  private static Marks load(String resource) {
    Marks marks = new Marks();
    try (InputStream in = Marks.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(marks::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return marks;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2) {
      throw new IllegalArgumentException("line must be word, tab, trait: " + line);
    }
    if (cells[1].equals("STATE")) {
      states.add(cells[0]);
      return;
    }
    int bit = cells[1].equals("TEXT") ? 0 : Mark.valueOf(cells[1]).bit();
    if (cells[0].startsWith("=")) {
      names.put(cells[0].substring(1), bit);
      return;
    }
    boolean endOpen = cells[0].endsWith("*");
    boolean startOpen = cells[0].startsWith("*");
    String word = cells[0].replace("*", "");
    whole.put(word, bit);
    if (endOpen) {
      starts.put(word, bit);
    }
    if (startOpen) {
      ends.put(word, bit);
    }
    longest = Math.max(longest, word.length());
  }

  /**
   * The traits of one attribute value: names are separated by spaces, words by hyphens, underscores
   * or capitals. Names of states ({@code has-sidebar}) and of tags ({@code tag-…}) have no trait.
   */
  int of(String attribute) {
    int marks = 0;
    int start = 0;
    int length = Math.min(attribute.length(), MOST_LETTERS);
    for (int i = 0; i <= length; i++) {
      if (i == length || attribute.charAt(i) <= ' ') {
        if (i > start) {
          marks |= ofName(attribute.substring(start, i));
        }
        start = i + 1;
      }
    }
    boolean shown = Mark.HIDDEN.in(marks) && attribute.contains(":");
    return shown ? marks & ~Mark.HIDDEN.bit() : marks;
  }

  private int ofName(String name) {
    if (name.indexOf(':') >= 0) {
      return 0;
    }
    Integer known = names.get(letters(name));
    if (known != null) {
      return known;
    }
    int marks = 0;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump = !end && i > start && isHump(name, i);
      if (end || hump) {
        if (i > start) {
          String word = name.substring(start, i).toLowerCase(Locale.ROOT);
          if (start == 0 && states.contains(word) && i < name.length()) {
            return 0;
          }
          marks |= ofWord(word);
        }
        start = hump ? i : i + 1;
      }
    }
    return marks;
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_') {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private static boolean isHump(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
  }

  private int ofWord(String word) {
    Integer exact = whole.get(word);
    if (exact != null) {
      return exact;
    }
    int size = word.length();
    int most = Math.min(size - 1, longest);
    int marks = 0;
    for (int n = SHORTEST_STEM; n <= most; n++) {
      marks |= starts.getOrDefault(word.substring(0, n), 0);
      marks |= ends.getOrDefault(word.substring(size - n), 0);
    }
    return marks;
  }
}
