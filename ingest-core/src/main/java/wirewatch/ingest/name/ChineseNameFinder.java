package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.WordClasses;

/**
 * Finds names in Chinese: after a role, before a verb of saying or an honorific, and foreign names
 * with a middle dot; then wherever else the text has them.
 */
final class ChineseNameFinder {
  private static final String FOLDER = "language/zh/";
  private static final char DOT = '·';
  private static final int MAX_FOREIGN_PART = 6;
  private static final int MAX_ROLE = 5;
  private static final int MAX_ORGANISATION = 12;
  private static final int CHECK_INTERVAL = 512;

  private final GazetteerNameFinder places;
  private final WordClasses classes = new WordClasses(FOLDER + "words.tsv");
  private final Set<String> organisations =
      Set.copyOf(ResourceLines.read(FOLDER + "organisations.tsv"));

  ChineseNameFinder(GazetteerNameFinder places) {
    this.places = places;
  }

  /** The names of a text, in order. */
  List<NameSpan> find(String text) {
    List<NameSpan> names = new ArrayList<>();
    boolean[] assigned = new boolean[text.length()];
    for (String person : findPeople(text)) {
      addAll(text, person, Mention.Type.PER, names, assigned);
    }
    for (int i = 0; i < text.length(); i++) {
      for (int end = Math.min(text.length(), i + MAX_ORGANISATION); end > i + 1; end--) {
        if (!assigned[i] && organisations.contains(text.substring(i, end))) {
          add(text, i, end, Mention.Type.ORG, names, assigned);
        }
      }
    }
    for (NameSpan place : places.find(text, "zh", List.of())) {
      if (!assigned[place.start()] && !assigned[place.end() - 1]) {
        names.add(place);
      }
    }
    names.sort(Comparator.comparingInt(NameSpan::start));
    return names;
  }

  /** The names of people, longest first. */
  private List<String> findPeople(String text) {
    Set<String> people = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (i % CHECK_INTERVAL == 0) {
        CpuTimeLimit.check();
      }
      if (text.charAt(i) == DOT) {
        addForeign(text, i, people);
      } else {
        int end = nameEnd(text, i);
        if (end > i) {
          people.add(text.substring(i, end));
        }
      }
    }
    List<String> ordered = new ArrayList<>(people);
    ordered.sort(Comparator.comparingInt(String::length).reversed());
    return ordered;
  }

  private void addForeign(String text, int dot, Set<String> people) {
    int start = dot;
    while (start > 0 && dot - start < MAX_FOREIGN_PART && isHan(text.charAt(start - 1))) {
      start--;
    }
    for (int from = start; from < dot - 1; from++) {
      if (endsRole(text, from)) {
        start = from;
      }
    }
    int end = dot + 1;
    while (end < text.length()
        && end - dot <= MAX_FOREIGN_PART
        && (isHan(text.charAt(end)) || text.charAt(end) == DOT)
        && !(end > dot + 2 && startsVerb(text, end))) {
      end++;
    }
    if (start < dot && end > dot + 1) {
      people.add(text.substring(start, end));
      people.add(text.substring(dot + 1, end));
    }
  }

  /** The end of the name that starts here, or 0. */
  private int nameEnd(String text, int start) {
    boolean surname = classes.words("surname").contains(text.substring(start, start + 1));
    boolean titled = endsRole(text, start);
    if (!surname && !titled) {
      return 0;
    }
    int longest = titled && !surname ? MAX_FOREIGN_PART : 3;
    for (int end = start + 2; end <= Math.min(text.length(), start + longest); end++) {
      if (!isHan(text.charAt(end - 1)) || isExcluded(text, start, end)) {
        return 0;
      }
      boolean closed = startsVerb(text, end);
      boolean honoured = startsWith(text, end, "honorific");
      boolean boundary = end == text.length() || !isHan(text.charAt(end));
      if (titled
          ? closed || honoured || boundary
          : startsWith(text, end, "speech") && opens(text, start)) {
        return end;
      }
      if (honoured && surname && opens(text, start)) {
        return end;
      }
    }
    return 0;
  }

  private boolean isExcluded(String text, int start, int end) {
    return classes.words("not-name").contains(text.substring(start, Math.min(end, start + 2)))
        || organisations.contains(text.substring(start, end));
  }

  /** Whether a clause begins here. */
  private static boolean opens(String text, int start) {
    return start == 0 || !isHan(text.charAt(start - 1));
  }

  private boolean startsVerb(String text, int at) {
    return startsWith(text, at, "speech") || startsWith(text, at, "verb-after");
  }

  private boolean startsWith(String text, int at, String name) {
    for (int length = 1; length <= 3 && at + length <= text.length(); length++) {
      if (classes.words(name).contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsRole(String text, int at) {
    for (int length = 2; length <= MAX_ROLE && length <= at; length++) {
      if (classes.words("role").contains(text.substring(at - length, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static void addAll(
      String text, String name, Mention.Type type, List<NameSpan> names, boolean[] assigned) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      if (!assigned[at] && !assigned[at + name.length() - 1]) {
        add(text, at, at + name.length(), type, names, assigned);
      }
    }
  }

  private static void add(
      String text,
      int start,
      int end,
      Mention.Type type,
      List<NameSpan> names,
      boolean[] assigned) {
    for (int i = start; i < end; i++) {
      assigned[i] = true;
    }
    names.add(NameSpan.of(text, start, end, type));
  }
}
