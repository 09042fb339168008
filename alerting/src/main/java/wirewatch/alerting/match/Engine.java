package wirewatch.alerting.match;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.search.Query;

/**
 * Says which of many Lucene queries a document matches. Immutable, thread-safe; starts no thread. A
 * query of a type that it does not know is asked of Lucene's {@code MemoryIndex}, which is slow.
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

  /** Compiles queries, which are known by their place in the list from then on. */
  public static Engine of(List<Query> queries) {
    return of(queries, Sightings.NONE);
  }

  /** Compiles others, with what this engine has learnt of how frequent words are. */
  public Engine changedTo(List<Query> queries) {
    return of(queries, sightings);
  }

  private static Engine of(List<Query> queries, Sightings sightings) {
    Compiler compiler = new Compiler();
    int[] conditions = queries.stream().mapToInt(compiler::compile).toArray();
    Program program = compiler.program();
    return new Engine(program, Plan.of(program, conditions, new Rarity(program, sightings)));
  }

  /** Analyses a document. What this gives is for one thread, which must close it. */
  public Reading read(Content content) {
    Reading reading = idle.pollFirst();
    if (reading == null) {
      reading = new Reading(program, plan, idle::addFirst);
    }
    sightings.count(reading.read(content));
    return reading;
  }
}
