package wirewatch.alerting.match;

import java.util.HashMap;
import java.util.Map;

/**
 * Which conditions to evaluate for a document that contains a term, and to which queries each
 * condition belongs.
 *
 * @param conditionByQuery the condition of each query
 * @param conditions without duplicates
 * @param queriesByCondition of each condition
 * @param conditionsByTerm the conditions to evaluate for each term, and after all terms for each
 *     prefix
 * @param alwaysEvaluated the conditions to evaluate for every document
 */
@SuppressWarnings("ArrayRecordComponent") // flat for speed; never compared
record EvaluationPlan(
    int[] conditionByQuery,
    int[] conditions,
    IntLists queriesByCondition,
    IntLists conditionsByTerm,
    int[] alwaysEvaluated) {
  private static final int[] NO_SLOTS = {};

  /**
   * @param conditions of the queries, in their order
   */
  static EvaluationPlan of(
      QueryProgram queryProgram,
      int[] conditions,
      DocumentFrequencyEstimator documentFrequencyEstimator) {
    Map<Integer, Integer> known = new HashMap<>();
    IntList distinct = new IntList();
    IntList owners = new IntList();
    IntList queries = new IntList();
    for (int query = 0; query < conditions.length; query++) {
      Integer slot = known.putIfAbsent(conditions[query], distinct.size());
      owners.add(slot == null ? distinct.size() : slot);
      queries.add(query);
      if (slot == null) {
        distinct.add(conditions[query]);
      }
    }
    IntLists together = IntLists.of(distinct.size(), owners, queries);
    return new EvaluationPlan(conditions, distinct.toArray(), together, IntLists.NONE, NO_SLOTS)
        .withPrefilter(queryProgram, documentFrequencyEstimator);
  }

  private EvaluationPlan withPrefilter(
      QueryProgram queryProgram, DocumentFrequencyEstimator documentFrequencyEstimator) {
    IntList owners = new IntList();
    IntList led = new IntList();
    IntList always = new IntList();
    int terms = queryProgram.terms().size();
    for (int slot = 0; slot < conditions.length; slot++) {
      PrefilterTerms prefilterTerms =
          PrefilterTerms.of(conditions[slot], queryProgram, documentFrequencyEstimator);
      if (prefilterTerms.isAlwaysEvaluated()) {
        always.add(slot);
      }
      for (int anchor : prefilterTerms.conditions()) {
        int number = anchor >> QueryProgram.TAG_BITS;
        boolean term = (anchor & QueryProgram.TAG_MASK) == QueryProgram.TERM;
        owners.add(term ? number : terms + number);
        led.add(slot);
      }
    }
    int lists = terms + queryProgram.prefixes().size();
    return new EvaluationPlan(
        conditionByQuery,
        conditions,
        queriesByCondition,
        IntLists.of(lists, owners, led),
        always.toArray());
  }

  int conditionOf(int query) {
    return conditionByQuery[query];
  }
}
