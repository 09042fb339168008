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
import wirewatch.alerting.match.Engine;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.ingest.IndexLanguages;

/**
 * The compiled watches of one index language. A large segment is reused while few watches change;
 * the changed ones are in a small segment beside it.
 */
final class Compiled {
  private static final int FEW = 100;
  private static final int SHARE = 8;
  private static final int MANY = 2_000;

  private final String indexLanguage;

  /** The watches given for the large segment, by identity; not all of them could be compiled. */
  private final Set<Watch> given;

  private final Part large;
  private final @Nullable Part small;
  private final Map<String, String> problems;

  /**
   * Compiled watches.
   *
   * @param watches by the index of their query in the engine
   * @param scored the queries of watches with a {@code min_score}, by their ids
   */
  record Part(Engine engine, List<Watch> watches, Map<String, Query> scored) {
    Part {
      watches = List.copyOf(watches);
      scored = Map.copyOf(scored);
    }
  }

  private Compiled(
      Compiling compiled, Engine engine, @Nullable Part small, Map<String, String> problems) {
    this.indexLanguage = compiled.indexLanguage;
    this.given = compiled.given;
    this.large = compiled.part(engine);
    this.small = small;
    this.problems = problems;
  }

  private Compiled(Compiled kept, @Nullable Part small, Map<String, String> problems) {
    this.indexLanguage = kept.indexLanguage;
    this.given = kept.given;
    this.large = kept.large;
    this.small = small;
    this.problems = problems;
  }

  static Compiled of(String indexLanguage, Collection<Watch> watches) {
    Compiling all = new Compiling(indexLanguage, watches);
    return new Compiled(all, Engine.of(all.queries), null, all.problems);
  }

  /**
   * Returns the compiled form of a changed list of watches.
   *
   * @param watches unchanged watches must be the same objects as before
   */
  Compiled changedTo(Collection<Watch> watches) {
    List<Watch> meant = watches.stream().filter(watch -> isMeant(watch, indexLanguage)).toList();
    List<Watch> others = meant.stream().filter(watch -> !given.contains(watch)).toList();
    int kept = meant.size() - others.size();
    int change = others.size() + given.size() - kept;
    if (change > Math.min(MANY, FEW + given.size() / SHARE)) {
      Compiling all = new Compiling(indexLanguage, meant);
      return new Compiled(all, large.engine.changedTo(all.queries), null, all.problems);
    }
    Compiling few = new Compiling(indexLanguage, others);
    Map<String, String> known = new HashMap<>(few.problems);
    for (Watch watch : meant) {
      String problem = given.contains(watch) ? problems.get(watch.id()) : null;
      if (problem != null) {
        known.put(watch.id(), problem);
      }
    }
    Part part = few.watches.isEmpty() ? null : few.part(Engine.of(few.queries));
    return new Compiled(this, part, known);
  }

  private static boolean isMeant(Watch watch, String indexLanguage) {
    return watch.languages().isEmpty()
        || watch.languages().stream()
            .anyMatch(language -> IndexLanguages.of(language).equals(indexLanguage));
  }

  /** The segments to match against. They may contain watches that have since been removed. */
  List<Part> parts() {
    return small == null ? List.of(large) : List.of(large, small);
  }

  /** Why watches could not be compiled, by their ids. */
  Map<String, String> problems() {
    return problems;
  }

  /** Collects the compiled queries of watches for an engine. */
  private static final class Compiling {
    private final String indexLanguage;
    private final Set<Watch> given = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Query> queries = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private final Map<String, Query> scored = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    Compiling(String indexLanguage, Collection<Watch> all) {
      this.indexLanguage = indexLanguage;
      for (Watch watch : all) {
        if (isMeant(watch, indexLanguage)) {
          given.add(watch);
          add(watch);
        }
      }
    }

    Part part(Engine engine) {
      return new Part(engine, watches, scored);
    }

    /** Compiles a watch; a failure is recorded and does not affect the other watches. */
    private void add(Watch watch) {
      switch (WatchQuery.parse(watch.query())) {
        case InvalidQuery invalid -> problems.put(watch.id(), invalid.message());
        case WatchQuery query -> {
          try {
            Query compiled = query.toLucene(indexLanguage);
            queries.add(compiled);
            watches.add(watch);
            if (watch.minScore() > 0) {
              scored.put(watch.id(), compiled);
            }
          } catch (RuntimeException e) {
            problems.put(watch.id(), "the query cannot be compiled: " + e.getMessage());
          }
        }
      }
    }
  }
}
