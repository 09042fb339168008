package wirewatch.alerting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.match.Content;
import wirewatch.alerting.match.Reading;
import wirewatch.alerting.match.Score;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.passage.Passages;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchDocument;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.ingest.IndexLanguages;

/**
 * Compiled watches, which match documents. Immutable and thread-safe; starts no thread. {@link
 * #changedTo} returns a new instance for a changed list. Watches are compiled for a language when
 * its first document is matched, or by {@link #prepare}.
 */
public final class Watches {
  private final Map<String, Watch> watches;
  private final Map<String, String> problems = new ConcurrentHashMap<>();
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  private Watches(Map<String, Watch> watches) {
    this.watches = watches;
  }

  /**
   * Compiles watches; of two with the same id the last one is used. A watch with an invalid query is
   * left out and reported by {@link #problems}.
   */
  public static Watches of(Collection<Watch> watches) {
    Map<String, Watch> byId = new LinkedHashMap<>();
    watches.forEach(watch -> byId.put(watch.id(), watch));
    Watches fresh = new Watches(byId);
    byId.values().forEach(fresh::check);
    return fresh;
  }

  /** Equivalent to {@code of(watches)}, but cheap if few watches are new or changed. */
  @SuppressWarnings("ReferenceEquality") // unchanged watches are reused as the same objects
  public Watches changedTo(Collection<Watch> changed) {
    Map<String, Watch> byId = new LinkedHashMap<>();
    for (Watch watch : changed) {
      Watch known = watches.get(watch.id());
      byId.put(watch.id(), watch.equals(known) ? known : watch);
    }
    Watches next = new Watches(byId);
    byId.forEach(
        (id, watch) -> {
          String problem = problems.get(id);
          if (watch != watches.get(id)) {
            next.check(watch);
          } else if (problem != null) {
            next.problems.put(id, problem);
          }
        });
    compiled.forEach((language, old) -> next.keep(language, old.changedTo(byId.values())));
    return next;
  }

  private void check(Watch watch) {
    if (WatchQuery.parse(watch.query()) instanceof InvalidQuery invalid) {
      problems.put(watch.id(), invalid.message());
    }
  }

  private Compiled keep(String indexLanguage, Compiled made) {
    made.problems().forEach(problems::putIfAbsent);
    compiled.put(indexLanguage, made);
    return made;
  }

  /** All watches, including those with problems, in the order they were given. */
  public Collection<Watch> all() {
    return Collections.unmodifiableCollection(watches.values());
  }

  /** Why watches cannot match, by their ids. */
  public Map<String, String> problems() {
    return new TreeMap<>(problems);
  }

  /** Compiles the watches for a language now, so that its first document does not wait for it. */
  public void prepare(@Nullable String language) {
    compiled(IndexLanguages.of(language));
  }

  private Compiled compiled(String indexLanguage) {
    Compiled known = compiled.get(indexLanguage);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      Compiled made = compiled.get(indexLanguage);
      return made == null
          ? keep(indexLanguage, Compiled.of(indexLanguage, watches.values()))
          : made;
    }
  }

  /**
   * Returns the watches that a document matches.
   *
   * @param document as it is stored: {@code article}, {@code feed}, {@code url}, …
   * @param language BCP 47; null to use {@code article.language}
   * @param now the time of matching; watches expired by then do not match
   */
  public List<Match> match(Map<String, ?> document, @Nullable String language, Instant now) {
    if (watches.isEmpty()) {
      return List.of();
    }
    String tag = language == null ? language(document) : language;
    String indexLanguage = IndexLanguages.of(tag);
    Content content = Contents.of(WatchDocument.of(document), indexLanguage);
    Passages passages = new Passages(content, indexLanguage);
    Score score = new Score(content);
    List<Match> matches = new ArrayList<>();
    for (Compiled.Part part : compiled(indexLanguage).parts()) {
      try (Reading reading = part.engine().read(content)) {
        for (int query : reading.matches()) {
          Watch watch = part.watches().get(query);
          if (isHeard(watch, tag, now) && isEnough(watch, part, score)) {
            add(watch, passages.show(reading.spans(query)), matches);
          }
        }
      }
    }
    return matches;
  }

  private static void add(Watch watch, Passages.Shown shown, List<Match> matches) {
    if (watch.minMatches() <= Math.max(1, shown.matched())) {
      matches.add(new Match(watch, shown.terms(), shown.sentences()));
    }
  }

  private static boolean isEnough(Watch watch, Compiled.Part part, Score score) {
    Query query = part.scored().get(watch.id());
    return query == null || score.of(query) >= WatchQuery.leastScore(watch.minScore());
  }

  private static @Nullable String language(Map<String, ?> document) {
    return document.get("article") instanceof Map<?, ?> article
            && article.get("language") instanceof String tag
        ? tag
        : null;
  }

  /** Whether a watch still exists, has not expired, and applies to the language. */
  @SuppressWarnings("ReferenceEquality") // the compiled object itself, not its replacement
  private boolean isHeard(Watch watch, @Nullable String tag, Instant now) {
    Instant expires = watch.expires();
    return watches.get(watch.id()) == watch
        && (expires == null || now.isBefore(expires))
        && (watch.languages().isEmpty()
            || (tag != null && watch.languages().contains(primary(tag))));
  }

  private static String primary(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
