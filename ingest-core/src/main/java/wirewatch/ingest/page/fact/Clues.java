package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** The candidate values found on a page, by field, the most trusted first. */
public final class Clues {
  private static final int MAX_CLUES = 60;
  private static final int MAX_LENGTH = 4_000;

  private static final int MAX_BODIES = 3;

  private final List<String> bodies = new ArrayList<>();
  private final Map<Field, List<Clue>> byField = new EnumMap<>(Field.class);

  /** Adds a text as a single line; blank texts and those beyond the limit are ignored. */
  public void add(Field field, Origin origin, @Nullable String text) {
    if (text == null) {
      return;
    }
    List<Clue> candidates = byField.computeIfAbsent(field, f -> new ArrayList<>());
    String line = PlainLine.of(text, MAX_LENGTH);
    if (!line.isEmpty() && candidates.size() < MAX_CLUES) {
      candidates.add(new Clue(line, origin));
    }
  }

  /** Adds a declared body without its markup, which sites escape once or twice. */
  public void addBody(String text) {
    if (bodies.size() < MAX_BODIES && !text.isBlank()) {
      bodies.add(plain(plain(text)));
    }
  }

  private static String plain(String text) {
    boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return markup ? Jsoup.parse(text).wholeText() : text;
  }

  public List<String> bodies() {
    return bodies;
  }

  public List<Clue> of(Field field) {
    return byField.getOrDefault(field, List.of());
  }

  public List<Clue> of(Field field, Origin origin) {
    List<Clue> found = new ArrayList<>();
    for (Clue candidate : of(field)) {
      if (candidate.origin() == origin) {
        found.add(candidate);
      }
    }
    return found;
  }

  public @Nullable Clue first(Field field) {
    List<Clue> candidates = of(field);
    return candidates.isEmpty() ? null : candidates.get(0);
  }
}
