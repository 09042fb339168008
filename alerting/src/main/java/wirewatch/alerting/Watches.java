package wirewatch.alerting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Watch;

/** Compiled watches: document to matches. Immutable; thread-safe; starts no thread. */
public final class Watches {
  private static final String[] FIELDS = {"headline", "lead", "body"};
  private static final Analyzer ANALYZER = new StandardAnalyzer();

  private final Map<String, Watch> watches;
  private final Map<Watch, Query> queries;
  private final Map<String, String> problems;

  private Watches(Collection<Watch> all) {
    watches = new LinkedHashMap<>();
    queries = new LinkedHashMap<>();
    problems = new LinkedHashMap<>();
    for (Watch watch : all) {
      watches.put(watch.id(), watch);
      try {
        queries.put(watch, new MultiFieldQueryParser(FIELDS, ANALYZER).parse(watch.query()));
      } catch (ParseException e) {
        problems.put(watch.id(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** Compiles; a watch that cannot be compiled is left out and told by {@link #problems}. */
  public static Watches of(Collection<Watch> watches) {
    return new Watches(watches);
  }

  /** The same as {@code of(watches)}, at little cost where few of them are new or changed. */
  public Watches changedTo(Collection<Watch> changed) {
    return new Watches(changed);
  }

  /** Every watch, those with problems too. */
  public Collection<Watch> all() {
    return watches.values();
  }

  /** Why watches cannot match, by their ids. */
  public Map<String, String> problems() {
    return Map.copyOf(problems);
  }

  /**
   * The watches that a document rings, in the order they were given.
   *
   * @param document as it is stored: {@code article}, {@code feed}, {@code url}, …
   * @param language BCP 47; null for what {@code article.language} says
   * @param now a watch that has expired by then is silent
   */
  public List<Match> match(Map<String, Object> document, @Nullable String language, Instant now) {
    MemoryIndex index = new MemoryIndex();
    if (document.get("article") instanceof Map<?, ?> article) {
      for (String field : FIELDS) {
        if (article.get(field) instanceof String text) {
          index.addField(field, text, ANALYZER);
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    queries.forEach(
        (watch, query) -> {
          boolean live = watch.expires() == null || now.isBefore(watch.expires());
          if (live && index.search(query) > 0) {
            matches.add(new Match(watch, List.of(), List.of()));
          }
        });
    return matches;
  }
}
