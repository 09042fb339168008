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
import wirewatch.alerting.document.WatchDocument;
import wirewatch.alerting.highlight.SentenceHighlighter;
import wirewatch.alerting.match.AnalyzedDocument;
import wirewatch.alerting.match.DocumentContent;
import wirewatch.alerting.match.QueryScorer;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.ingest.IndexLanguages;

/**
 * Compiled watches, which match documents. Immutable and thread-safe; starts no thread. {@link
 * #withWatches} returns a new instance for a changed list. Watches are compiled for a language when
 * its first document is matched, or by {@link #compileFor}.
 */
public final class CompiledWatches {
  private final Map<String, Watch> watches;
  private final Map<String, String> problems = new ConcurrentHashMap<>();
  private final Map<String, LanguageWatches> compiledByLanguage = new ConcurrentHashMap<>();

  private CompiledWatches(Map<String, Watch> watches) {
    this.watches = watches;
  }

  /**
   * Compiles watches; of two with the same id the last one is used. A watch with an invalid query
   * is left out and reported by {@link #problems}.
   */
  public static CompiledWatches of(Collection<Watch> watches) {
    Map<String, Watch> byId = new LinkedHashMap<>();
    watches.forEach(watch -> byId.put(watch.id(), watch));
    CompiledWatches fresh = new CompiledWatches(byId);
    byId.values().forEach(fresh::checkQuery);
    return fresh;
  }

  /** Equivalent to {@code of(watches)}, but cheap if few watches are new or changed. */
  @SuppressWarnings("ReferenceEquality") // unchanged watches are reused as the same objects
  public CompiledWatches withWatches(Collection<Watch> changed) {
    Map<String, Watch> byId = new LinkedHashMap<>();
    for (Watch watch : changed) {
      Watch known = watches.get(watch.id());
      byId.put(watch.id(), watch.equals(known) ? known : watch);
    }
    CompiledWatches next = new CompiledWatches(byId);
    byId.forEach(
        (id, watch) -> {
          String problem = problems.get(id);
          if (watch != watches.get(id)) {
            next.checkQuery(watch);
          } else if (problem != null) {
            next.problems.put(id, problem);
          }
        });
    compiledByLanguage.forEach(
        (language, old) -> next.register(language, old.withWatches(byId.values())));
    return next;
  }

  private void checkQuery(Watch watch) {
    if (WatchQuery.parse(watch.query()) instanceof InvalidQuery invalid) {
      problems.put(watch.id(), invalid.message());
    }
  }

  private LanguageWatches register(String indexLanguage, LanguageWatches made) {
    made.problems().forEach(problems::putIfAbsent);
    compiledByLanguage.put(indexLanguage, made);
    return made;
  }

  /** All watches, including those with problems, in the order they were given. */
  public Collection<Watch> watches() {
    return Collections.unmodifiableCollection(watches.values());
  }

  /** Why watches cannot match, by their ids. */
  public Map<String, String> problems() {
    return new TreeMap<>(problems);
  }

  /** Compiles the watches for a language now, so that its first document does not wait for it. */
  public void compileFor(@Nullable String language) {
    compiledFor(IndexLanguages.of(language));
  }

  private LanguageWatches compiledFor(String indexLanguage) {
    LanguageWatches known = compiledByLanguage.get(indexLanguage);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      LanguageWatches made = compiledByLanguage.get(indexLanguage);
      return made == null
          ? register(indexLanguage, LanguageWatches.of(indexLanguage, watches.values()))
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
    String tag = language == null ? declaredLanguage(document) : language;
    String indexLanguage = IndexLanguages.of(tag);
    DocumentContent documentContent =
        DocumentContentBuilder.build(WatchDocument.of(document), indexLanguage);
    SentenceHighlighter sentenceHighlighter =
        new SentenceHighlighter(documentContent, indexLanguage);
    QueryScorer queryScorer = new QueryScorer(documentContent);
    List<Match> matches = new ArrayList<>();
    for (LanguageWatches.Segment segment : compiledFor(indexLanguage).segments()) {
      try (AnalyzedDocument analyzedDocument = segment.engine().analyze(documentContent)) {
        for (int query : analyzedDocument.matchingQueries()) {
          Watch watch = segment.watches().get(query);
          if (isActive(watch, tag, now) && reachesMinScore(watch, segment, queryScorer)) {
            addMatch(watch, sentenceHighlighter.highlight(analyzedDocument.spans(query)), matches);
          }
        }
      }
    }
    return matches;
  }

  private static void addMatch(
      Watch watch, SentenceHighlighter.Highlights highlights, List<Match> matches) {
    if (watch.minMatches() <= Math.max(1, highlights.matchedSentences())) {
      matches.add(new Match(watch, highlights.terms(), highlights.sentences()));
    }
  }

  private static boolean reachesMinScore(
      Watch watch, LanguageWatches.Segment segment, QueryScorer queryScorer) {
    Query query = segment.scoredQueries().get(watch.id());
    return query == null || queryScorer.score(query) >= WatchQuery.scoreThreshold(watch.minScore());
  }

  private static @Nullable String declaredLanguage(Map<String, ?> document) {
    return document.get("article") instanceof Map<?, ?> article
            && article.get("language") instanceof String tag
        ? tag
        : null;
  }

  /** Whether a watch still exists, has not expired, and applies to the language. */
  @SuppressWarnings("ReferenceEquality") // the compiled object itself, not its replacement
  private boolean isActive(Watch watch, @Nullable String tag, Instant now) {
    Instant expires = watch.expires();
    return watches.get(watch.id()) == watch
        && (expires == null || now.isBefore(expires))
        && (watch.languages().isEmpty()
            || (tag != null && watch.languages().contains(primarySubtag(tag))));
  }

  private static String primarySubtag(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
