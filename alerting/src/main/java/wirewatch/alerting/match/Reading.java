package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A document analyzed by an engine, with the queries that it matches. Not thread-safe. */
public final class Reading implements AutoCloseable {
  private final Program program;
  private final Plan plan;
  private final Consumer<Reading> closing;
  private final Evaluation evaluation;
  private final Marker marker;
  private final int[] asked;
  private final IntList matched = new IntList();
  private int turn;
  private boolean open;

  Reading(Program program, Plan plan, Consumer<Reading> closing) {
    this.program = program;
    this.plan = plan;
    this.closing = closing;
    this.evaluation = new Evaluation(program);
    this.marker = new Marker(program, evaluation);
    this.asked = new int[plan.conditions().length];
  }

  /** Analyzes a document and returns its terms that occur in queries. */
  IntList read(Content content) {
    open = true;
    evaluation.read(content);
    if (++turn == Integer.MAX_VALUE) {
      turn = 1;
      Arrays.fill(asked, 0);
    }
    return evaluation.vocabulary().terms();
  }

  /** The queries that the document matches, as indexes in the engine's list, ascending. */
  public int[] matches() {
    matched.clear();
    IntList terms = evaluation.vocabulary().terms();
    for (int i = 0; i < terms.size(); i++) {
      follow(terms.get(i));
    }
    IntList prefixes = evaluation.vocabulary().prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      follow(program.terms().size() + prefixes.get(i));
    }
    for (int slot : plan.always()) {
      ask(slot);
    }
    int[] sorted = matched.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void follow(int anchor) {
    Lists led = plan.led();
    for (int i = led.from(anchor); i < led.to(anchor); i++) {
      ask(led.item(i));
    }
  }

  private void ask(int slot) {
    if (asked[slot] != turn) {
      asked[slot] = turn;
      if (evaluation.holds(plan.conditions()[slot], Content.NO_QUOTE)) {
        Lists queries = plan.queries();
        for (int i = queries.from(slot); i < queries.to(slot); i++) {
          matched.add(queries.item(i));
        }
      }
    }
  }

  /** The words that make the document match a query; the query must match. */
  public List<Span> spans(int query) {
    return marker.spans(plan.conditionOf(query));
  }

  /** Releases the document; it must not be used any more. */
  @Override
  public void close() {
    if (open) {
      open = false;
      evaluation.forget();
      closing.accept(this);
    }
  }
}
