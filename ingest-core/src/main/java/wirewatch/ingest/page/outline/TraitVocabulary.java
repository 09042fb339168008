package wirewatch.ingest.page.outline;

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
public final class TraitVocabulary {
  private static final int MIN_STEM = 3;
  private static final int MAX_ATTRIBUTE_LENGTH = 400;
  private static final TraitVocabulary STANDARD = load("marks.tsv");

  private final Map<String, Integer> byFullName = new HashMap<>();
  private final Map<String, Integer> byWord = new HashMap<>();
  private final Map<String, Integer> byPrefix = new HashMap<>();
  private final Map<String, Integer> bySuffix = new HashMap<>();
  private final Set<String> stateWords = new HashSet<>();
  private int longestWord;

  private TraitVocabulary() {}

  public static TraitVocabulary standard() {
    return STANDARD;
  }

  private static TraitVocabulary load(String resource) {
    TraitVocabulary traitVocabulary = new TraitVocabulary();
    try (InputStream in = TraitVocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(traitVocabulary::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return traitVocabulary;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2) {
      throw new IllegalArgumentException("line must be word, tab, trait: " + line);
    }
    if (cells[1].equals("STATE")) {
      stateWords.add(cells[0]);
      return;
    }
    int bit = cells[1].equals("TEXT") ? 0 : ElementTrait.valueOf(cells[1]).bit();
    if (cells[0].startsWith("=")) {
      byFullName.put(cells[0].substring(1), bit);
      return;
    }
    boolean endOpen = cells[0].endsWith("*");
    boolean startOpen = cells[0].startsWith("*");
    String word = cells[0].replace("*", "");
    byWord.put(word, bit);
    if (endOpen) {
      byPrefix.put(word, bit);
    }
    if (startOpen) {
      bySuffix.put(word, bit);
    }
    longestWord = Math.max(longestWord, word.length());
  }

  /**
   * The traits of one attribute value: names are separated by spaces, words by hyphens, underscores
   * or capitals. Names of states ({@code has-sidebar}) and of tags ({@code tag-…}) have no trait.
   */
  public int traitsOf(String attribute) {
    int marks = 0;
    int start = 0;
    int length = Math.min(attribute.length(), MAX_ATTRIBUTE_LENGTH);
    for (int i = 0; i <= length; i++) {
      if (i == length || attribute.charAt(i) <= ' ') {
        if (i > start) {
          marks |= traitsOfName(attribute.substring(start, i));
        }
        start = i + 1;
      }
    }
    boolean shown = ElementTrait.HIDDEN.isIn(marks) && attribute.contains(":");
    return shown ? marks & ~ElementTrait.HIDDEN.bit() : marks;
  }

  private int traitsOfName(String name) {
    if (name.indexOf(':') >= 0) {
      return 0;
    }
    Integer known = byFullName.get(withoutSeparators(name));
    if (known != null) {
      return known;
    }
    int marks = 0;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump = !end && i > start && isCamelCaseBoundary(name, i);
      if (end || hump) {
        if (i > start) {
          String word = name.substring(start, i).toLowerCase(Locale.ROOT);
          if (start == 0 && stateWords.contains(word) && i < name.length()) {
            return 0;
          }
          marks |= traitsOfWord(word);
        }
        start = hump ? i : i + 1;
      }
    }
    return marks;
  }

  private static String withoutSeparators(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_') {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private static boolean isCamelCaseBoundary(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
  }

  private int traitsOfWord(String word) {
    Integer exact = byWord.get(word);
    if (exact != null) {
      return exact;
    }
    int size = word.length();
    int most = Math.min(size - 1, longestWord);
    int marks = 0;
    for (int n = MIN_STEM; n <= most; n++) {
      marks |= byPrefix.getOrDefault(word.substring(0, n), 0);
      marks |= bySuffix.getOrDefault(word.substring(size - n), 0);
    }
    return marks;
  }
}
