package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A document analyzed by an engine, with the queries that it matches. Not thread-safe. */
public final class AnalyzedDocument implements AutoCloseable {
  private final QueryProgram queryProgram;
  private final EvaluationPlan evaluationPlan;
  private final Consumer<AnalyzedDocument> onClose;
  private final ConditionEvaluator conditionEvaluator;
  private final MatchedSpanFinder spanFinder;
  private final int[] lastEvaluated;
  private final IntList matched = new IntList();
  private int generation;
  private boolean open;

  AnalyzedDocument(
      QueryProgram queryProgram,
      EvaluationPlan evaluationPlan,
      Consumer<AnalyzedDocument> closing) {
    this.queryProgram = queryProgram;
    this.evaluationPlan = evaluationPlan;
    this.onClose = closing;
    this.conditionEvaluator = new ConditionEvaluator(queryProgram);
    this.spanFinder = new MatchedSpanFinder(queryProgram, conditionEvaluator);
    this.lastEvaluated = new int[evaluationPlan.conditions().length];
  }

  /** Analyzes a document and returns its terms that occur in queries. */
  IntList analyze(DocumentContent documentContent) {
    open = true;
    conditionEvaluator.load(documentContent);
    if (++generation == Integer.MAX_VALUE) {
      generation = 1;
      Arrays.fill(lastEvaluated, 0);
    }
    return conditionEvaluator.termLookup().terms();
  }

  /** The queries that the document matches, as indexes in the engine's list, ascending. */
  public int[] matchingQueries() {
    matched.clear();
    IntList terms = conditionEvaluator.termLookup().terms();
    for (int i = 0; i < terms.size(); i++) {
      evaluateLinked(terms.get(i));
    }
    IntList prefixes = conditionEvaluator.termLookup().prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      evaluateLinked(queryProgram.terms().size() + prefixes.get(i));
    }
    for (int slot : evaluationPlan.alwaysEvaluated()) {
      evaluate(slot);
    }
    int[] sorted = matched.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void evaluateLinked(int anchor) {
    IntLists led = evaluationPlan.conditionsByTerm();
    for (int i = led.start(anchor); i < led.end(anchor); i++) {
      evaluate(led.item(i));
    }
  }

  private void evaluate(int slot) {
    if (lastEvaluated[slot] != generation) {
      lastEvaluated[slot] = generation;
      if (conditionEvaluator.holds(evaluationPlan.conditions()[slot], DocumentContent.NO_QUOTE)) {
        IntLists queries = evaluationPlan.queriesByCondition();
        for (int i = queries.start(slot); i < queries.end(slot); i++) {
          matched.add(queries.item(i));
        }
      }
    }
  }

  /** The words that make the document match a query; the query must match. */
  public List<MatchedSpan> spans(int query) {
    return spanFinder.find(evaluationPlan.conditionOf(query));
  }

  /** Releases the document; it must not be used any more. */
  @Override
  public void close() {
    if (open) {
      open = false;
      conditionEvaluator.clear();
      onClose.accept(this);
    }
  }
}
