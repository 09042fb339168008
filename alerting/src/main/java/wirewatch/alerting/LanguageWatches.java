package wirewatch.alerting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.match.MatchEngine;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.ingest.IndexLanguages;

/**
 * The compiled watches of one index language. A large segment is reused while few watches change;
 * the changed ones are in a small segment beside it.
 */
final class LanguageWatches {
  private static final int BASE_CHANGES = 100;
  private static final int CHANGES_DIVISOR = 8;
  private static final int MAX_CHANGES = 2_000;

  private final String indexLanguage;

  /** The watches given for the large segment, by identity; not all of them could be compiled. */
  private final Set<Watch> largeSegmentWatches;

  private final Segment largeSegment;
  private final @Nullable Segment smallSegment;
  private final Map<String, String> problems;

  /**
   * Compiled watches.
   *
   * @param watches by the index of their query in the engine
   * @param scoredQueries the queries of watches with a {@code min_score}, by their ids
   */
  record Segment(MatchEngine engine, List<Watch> watches, Map<String, Query> scoredQueries) {
    Segment {
      watches = List.copyOf(watches);
      scoredQueries = Map.copyOf(scoredQueries);
    }
  }

  private LanguageWatches(
      Compilation compiled,
      MatchEngine matchEngine,
      @Nullable Segment small,
      Map<String, String> problems) {
    this.indexLanguage = compiled.indexLanguage;
    this.largeSegmentWatches = compiled.givenWatches;
    this.largeSegment = compiled.toSegment(matchEngine);
    this.smallSegment = small;
    this.problems = problems;
  }

  private LanguageWatches(
      LanguageWatches kept, @Nullable Segment small, Map<String, String> problems) {
    this.indexLanguage = kept.indexLanguage;
    this.largeSegmentWatches = kept.largeSegmentWatches;
    this.largeSegment = kept.largeSegment;
    this.smallSegment = small;
    this.problems = problems;
  }

  static LanguageWatches of(String indexLanguage, Collection<Watch> watches) {
    Compilation all = new Compilation(indexLanguage, watches);
    return new LanguageWatches(all, MatchEngine.of(all.queries), null, all.problems);
  }

  /**
   * Returns the compiled form of a changed list of watches.
   *
   * @param watches unchanged watches must be the same objects as before
   */
  LanguageWatches withWatches(Collection<Watch> watches) {
    List<Watch> meant =
        watches.stream().filter(watch -> isForLanguage(watch, indexLanguage)).toList();
    List<Watch> others =
        meant.stream().filter(watch -> !largeSegmentWatches.contains(watch)).toList();
    int kept = meant.size() - others.size();
    int change = others.size() + largeSegmentWatches.size() - kept;
    if (change
        > Math.min(MAX_CHANGES, BASE_CHANGES + largeSegmentWatches.size() / CHANGES_DIVISOR)) {
      Compilation all = new Compilation(indexLanguage, meant);
      return new LanguageWatches(
          all, largeSegment.engine.withQueries(all.queries), null, all.problems);
    }
    Compilation few = new Compilation(indexLanguage, others);
    Map<String, String> known = new HashMap<>(few.problems);
    for (Watch watch : meant) {
      String problem = largeSegmentWatches.contains(watch) ? problems.get(watch.id()) : null;
      if (problem != null) {
        known.put(watch.id(), problem);
      }
    }
    Segment part = few.watches.isEmpty() ? null : few.toSegment(MatchEngine.of(few.queries));
    return new LanguageWatches(this, part, known);
  }

  private static boolean isForLanguage(Watch watch, String indexLanguage) {
    return watch.languages().isEmpty()
        || watch.languages().stream()
            .anyMatch(language -> IndexLanguages.of(language).equals(indexLanguage));
  }

  /** The segments to match against. They may contain watches that have since been removed. */
  List<Segment> segments() {
    return smallSegment == null ? List.of(largeSegment) : List.of(largeSegment, smallSegment);
  }

  /** Why watches could not be compiled, by their ids. */
  Map<String, String> problems() {
    return problems;
  }

  /** Collects the compiled queries of watches for an engine. */
  private static final class Compilation {
    private final String indexLanguage;
    private final Set<Watch> givenWatches = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Query> queries = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private final Map<String, Query> scoredQueries = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    Compilation(String indexLanguage, Collection<Watch> all) {
      this.indexLanguage = indexLanguage;
      for (Watch watch : all) {
        if (isForLanguage(watch, indexLanguage)) {
          givenWatches.add(watch);
          compile(watch);
        }
      }
    }

    Segment toSegment(MatchEngine matchEngine) {
      return new Segment(matchEngine, watches, scoredQueries);
    }

    /** Compiles a watch; a failure is recorded and does not affect the other watches. */
    private void compile(Watch watch) {
      switch (WatchQuery.parse(watch.query())) {
        case InvalidQuery invalid -> problems.put(watch.id(), invalid.message());
        case WatchQuery query -> {
          try {
            Query compiled = query.toLucene(indexLanguage);
            queries.add(compiled);
            watches.add(watch);
            if (watch.minScore() > 0) {
              scoredQueries.put(watch.id(), compiled);
            }
          } catch (RuntimeException e) {
            problems.put(watch.id(), "the query cannot be compiled: " + e.getMessage());
          }
        }
      }
    }
  }
}
