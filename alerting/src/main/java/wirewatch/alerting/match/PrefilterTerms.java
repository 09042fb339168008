package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The prefilter of a condition: terms and prefixes of which a document must contain at least one to
 * meet it; the rarest possible set is chosen.
 *
 * @param cost the estimated share of documents that pass the prefilter
 * @param conditions terms and prefixes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PrefilterTerms(double cost, int[] conditions) {
  private static final PrefilterTerms NEVER_MATCHES = new PrefilterTerms(0, new int[0]);

  /** No term is required: the condition is evaluated for every document. */
  private static final PrefilterTerms ALWAYS_EVALUATED =
      new PrefilterTerms(Double.POSITIVE_INFINITY, new int[0]);

  private static final Comparator<PrefilterTerms> BY_COST =
      Comparator.comparingDouble(PrefilterTerms::cost);

  boolean isAlwaysEvaluated() {
    return cost == Double.POSITIVE_INFINITY;
  }

  static PrefilterTerms of(
      int condition,
      QueryProgram queryProgram,
      DocumentFrequencyEstimator documentFrequencyEstimator) {
    int number = condition >> QueryProgram.TAG_BITS;
    return switch (condition & QueryProgram.TAG_MASK) {
      case QueryProgram.TERM ->
          new PrefilterTerms(
              documentFrequencyEstimator.termFrequency(number), new int[] {condition});
      case QueryProgram.PREFIX ->
          new PrefilterTerms(
              documentFrequencyEstimator.prefixFrequency(number), new int[] {condition});
      default -> ofNode(number, queryProgram, documentFrequencyEstimator);
    };
  }

  private static PrefilterTerms ofNode(
      int node, QueryProgram queryProgram, DocumentFrequencyEstimator documentFrequencyEstimator) {
    int[] code = queryProgram.code();
    return switch (code[node]) {
      case QueryProgram.BOOLEAN -> ofBoolean(node, queryProgram, documentFrequencyEstimator);
      case QueryProgram.PHRASE -> rarestTerm(code, node + 2, documentFrequencyEstimator);
      case QueryProgram.SLOPPY_PHRASE -> rarestTerm(code, node + 3, documentFrequencyEstimator);
      case QueryProgram.TERM_SET ->
          code[node + 3] < 0
              ? ALWAYS_EVALUATED
              : of(code[node + 3], queryProgram, documentFrequencyEstimator);
      case QueryProgram.SAME_QUOTE -> of(code[node + 2], queryProgram, documentFrequencyEstimator);
      case QueryProgram.LUCENE_QUERY ->
          cheapest(
              ofConditions(node + 4, code[node + 3], queryProgram, documentFrequencyEstimator));
      case QueryProgram.NONE -> NEVER_MATCHES;
      default -> ALWAYS_EVALUATED;
    };
  }

  private static PrefilterTerms rarestTerm(
      int[] code, int list, DocumentFrequencyEstimator documentFrequencyEstimator) {
    return IntStream.range(0, code[list])
        .map(i -> code[list + 1 + 2 * i])
        .mapToObj(
            term ->
                new PrefilterTerms(
                    documentFrequencyEstimator.termFrequency(term),
                    new int[] {QueryProgram.condition(QueryProgram.TERM, term)}))
        .min(BY_COST)
        .orElse(ALWAYS_EVALUATED);
  }

  /**
   * The cheapest MUST clause; or as many SHOULD clauses as are needed so that at least one of them
   * holds.
   */
  private static PrefilterTerms ofBoolean(
      int node, QueryProgram queryProgram, DocumentFrequencyEstimator documentFrequencyEstimator) {
    int[] code = queryProgram.code();
    int must = code[node + 2];
    int should = code[node + 4];
    int least = code[node + 5];
    PrefilterTerms best =
        cheapest(ofConditions(node + 6, must, queryProgram, documentFrequencyEstimator));
    if (least > should) {
      return NEVER_MATCHES;
    }
    if (least > 0) {
      List<PrefilterTerms> any =
          ofConditions(
              node + 6 + must + code[node + 3], should, queryProgram, documentFrequencyEstimator);
      PrefilterTerms together =
          union(any.stream().sorted(BY_COST).limit(should - least + 1L).toList());
      best = together.cost < best.cost ? together : best;
    }
    return best;
  }

  private static List<PrefilterTerms> ofConditions(
      int from,
      int count,
      QueryProgram queryProgram,
      DocumentFrequencyEstimator documentFrequencyEstimator) {
    return Arrays.stream(queryProgram.code(), from, from + count)
        .mapToObj(condition -> of(condition, queryProgram, documentFrequencyEstimator))
        .toList();
  }

  private static PrefilterTerms cheapest(List<PrefilterTerms> each) {
    return each.stream().min(BY_COST).orElse(ALWAYS_EVALUATED);
  }

  private static PrefilterTerms union(List<PrefilterTerms> all) {
    double cost = all.stream().mapToDouble(PrefilterTerms::cost).sum();
    return new PrefilterTerms(
        cost, all.stream().flatMapToInt(each -> Arrays.stream(each.conditions)).toArray());
  }
}
