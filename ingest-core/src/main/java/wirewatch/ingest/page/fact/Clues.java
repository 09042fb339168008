package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** The statements found on a page, by field, the most trusted reader's first. */
final class Clues {
  private static final int MAX_CLUES = 60;
  private static final int MAX_LENGTH = 4_000;

  private static final int MAX_BODIES = 3;

  private final List<String> bodies = new ArrayList<>();
  private final Map<Field, List<Clue>> byField = new EnumMap<>(Field.class);

  /** Keeps a text as one plain line; blank ones and those past the bounds are left out. */
  void add(Field field, Origin origin, @Nullable String text) {
    if (text == null) {
      return;
    }
    List<Clue> clues = byField.computeIfAbsent(field, f -> new ArrayList<>());
    String line = PlainLine.of(text, MAX_LENGTH);
    if (!line.isEmpty() && clues.size() < MAX_CLUES) {
      clues.add(new Clue(line, origin));
    }
  }

  /** Keeps a claimed body without its markup, which sites escape once or twice. */
  void addBody(String text) {
    if (bodies.size() < MAX_BODIES && !text.isBlank()) {
      bodies.add(plain(plain(text)));
    }
  }

  private static String plain(String text) {
    boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return markup ? Jsoup.parse(text).wholeText() : text;
  }

  List<String> bodies() {
    return bodies;
  }

  List<Clue> of(Field field) {
    return byField.getOrDefault(field, List.of());
  }

  List<Clue> of(Field field, Origin origin) {
    List<Clue> found = new ArrayList<>();
    for (Clue clue : of(field)) {
      if (clue.origin() == origin) {
        found.add(clue);
      }
    }
    return found;
  }

  @Nullable Clue first(Field field) {
    List<Clue> clues = of(field);
    return clues.isEmpty() ? null : clues.get(0);
  }
}
