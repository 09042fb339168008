package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

/** Decides which people wrote an article, and which byline is printed. */
final class AuthorJudge {
  private static final int MAX_BYLINE = 150;
  private static final Origin[] STATED = {
    Origin.JSON_LD, Origin.META, Origin.OPENGRAPH, Origin.MICRODATA, Origin.RDFA
  };

  private final Sight sight;
  private final Clues clues;
  private final SiteNames site;

  AuthorJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.clues = clues;
    this.site = site;
  }

  /** Names of people, and the place that gave them. */
  record Authors(List<String> names, @Nullable Origin origin) {
    static final Authors NONE = new Authors(List.of(), null);
  }

  Authors authors(Hints hints) {
    for (Origin origin : STATED) {
      List<String> names = names(texts(clues.of(Field.AUTHOR, origin)));
      if (!names.isEmpty()) {
        return new Authors(names, origin);
      }
    }
    for (Mark mark : sight.bylines) {
      String text = mark.aside() ? "" : mark.text(MAX_BYLINE + 1);
      List<String> names = text.length() > MAX_BYLINE ? List.of() : names(List.of(text));
      if (!names.isEmpty()) {
        return new Authors(names, Origin.HTML);
      }
    }
    List<String> hinted = names(hints.authors());
    return hinted.isEmpty() ? Authors.NONE : new Authors(hinted, hints.origin());
  }

  /** The byline as printed, else as stated. */
  @Nullable String byline() {
    for (Mark mark : sight.bylines) {
      String text = mark.aside() ? "" : mark.text(MAX_BYLINE + 1);
      if (!text.isEmpty() && text.length() <= MAX_BYLINE) {
        return text;
      }
    }
    List<String> stated = texts(clues.of(Field.AUTHOR, Origin.JSON_LD));
    stated.addAll(texts(clues.of(Field.COLLECTIVE_AUTHOR)));
    if (stated.isEmpty()) {
      stated = texts(clues.of(Field.AUTHOR));
    }
    return stated.isEmpty() ? null : String.join(", ", stated);
  }

  private static List<String> texts(List<Clue> clues) {
    List<String> texts = new ArrayList<>();
    for (Clue clue : clues) {
      if (!texts.contains(clue.text()) && !clue.text().startsWith("http")) {
        texts.add(clue.text());
      }
    }
    return texts;
  }

  private List<String> names(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : PersonNames.in(text, site)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(names.values());
  }
}
