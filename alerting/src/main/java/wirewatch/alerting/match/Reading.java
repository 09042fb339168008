package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A document in the hands of an engine. Not thread-safe. */
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

  /** Gives the terms of the document that queries ask for. */
  IntList read(Content content) {
    open = true;
    evaluation.read(content);
    if (++turn == Integer.MAX_VALUE) {
      turn = 1;
      Arrays.fill(asked, 0);
    }
    return evaluation.vocabulary().terms();
  }

  /** The queries that the document matches, by their place in the engine's list, rising. */
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

  /** The words on account of which the document matches a query that it matches. */
  public List<Span> spans(int query) {
    return marker.spans(plan.conditionOf(query));
  }

  /** Ends the use of the document; nothing may be asked any more. */
  @Override
  public void close() {
    if (open) {
      open = false;
      evaluation.forget();
      closing.accept(this);
    }
  }
}
