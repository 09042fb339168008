package wirewatch.alerting.match;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.search.Query;

/**
 * Finds which of many Lucene queries a document matches. Immutable and thread-safe; starts no
 * thread. Queries of unsupported types are evaluated by Lucene's {@code MemoryIndex}, which is slow.
 */
public final class Engine {
  private final Program program;
  private final Plan plan;
  private final Sightings sightings;
  private final ConcurrentLinkedDeque<Reading> idle = new ConcurrentLinkedDeque<>();

  private Engine(Program program, Plan plan) {
    this.program = program;
    this.plan = plan;
    this.sightings = new Sightings(program.terms());
  }

  /** Compiles queries, which are identified by their index in the list from then on. */
  public static Engine of(List<Query> queries) {
    return of(queries, Sightings.NONE);
  }

  /** Compiles other queries, reusing the document frequencies that this engine has collected. */
  public Engine changedTo(List<Query> queries) {
    return of(queries, sightings);
  }

  private static Engine of(List<Query> queries, Sightings sightings) {
    Compiler compiler = new Compiler();
    int[] conditions = queries.stream().mapToInt(compiler::compile).toArray();
    Program program = compiler.program();
    return new Engine(program, Plan.of(program, conditions, new Rarity(program, sightings)));
  }

  /** Analyzes a document. The result must be used by one thread only, which must close it. */
  public Reading read(Content content) {
    Reading reading = idle.pollFirst();
    if (reading == null) {
      reading = new Reading(program, plan, idle::addFirst);
    }
    sightings.count(reading.read(content));
    return reading;
  }
}
