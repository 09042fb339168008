package wirewatch.alerting.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words that make a condition hold. Not thread-safe. */
final class MatchedSpanFinder {
  private static final Comparator<MatchedSpan> IN_ORDER =
      Comparator.comparingInt(MatchedSpan::textIndex)
          .thenComparingInt(MatchedSpan::start)
          .thenComparingInt(MatchedSpan::end);

  /** The maximum number of occurrences of one word, and of all words. */
  private static final int MAX_PER_WORD = 200;

  private static final int MAX_OCCURRENCES = 2_000;

  private final QueryProgram queryProgram;
  private final int[] code;
  private final ConditionEvaluator conditionEvaluator;
  private final DocumentTokens documentTokens;
  private final Set<Integer> foundOccurrences = new LinkedHashSet<>();

  MatchedSpanFinder(QueryProgram queryProgram, ConditionEvaluator conditionEvaluator) {
    this.queryProgram = queryProgram;
    this.code = queryProgram.code();
    this.conditionEvaluator = conditionEvaluator;
    this.documentTokens = conditionEvaluator.tokens();
  }

  /** The matched words in document order, for a condition that holds; their number is limited. */
  List<MatchedSpan> find(int condition) {
    foundOccurrences.clear();
    collect(condition, DocumentContent.NO_QUOTE);
    List<MatchedSpan> spans = new ArrayList<>(foundOccurrences.size());
    foundOccurrences.forEach(at -> spans.add(documentTokens.span(at)));
    spans.sort(IN_ORDER);
    return spans;
  }

  private void collect(int condition, int quote) {
    int number = condition >> QueryProgram.TAG_BITS;
    switch (condition & QueryProgram.TAG_MASK) {
      case QueryProgram.TERM -> collectTerm(number, quote);
      case QueryProgram.PREFIX -> collectPrefix(number, quote);
      default -> collectNode(number, quote);
    }
  }

  private void collectNode(int node, int quote) {
    switch (code[node]) {
      case QueryProgram.BOOLEAN -> collectBoolean(node, quote);
      case QueryProgram.PHRASE -> conditionEvaluator.phrases().findExact(node, quote, this::add);
      case QueryProgram.SLOPPY_PHRASE ->
          conditionEvaluator.phrases().findSloppy(node, quote, this::add);
      case QueryProgram.TERM_SET ->
          collectTermSet(queryProgram.termSets().get(code[node + 2]), quote);
      case QueryProgram.SAME_QUOTE -> collectQuotes(code[node + 2]);
      case QueryProgram.LUCENE_QUERY -> collectHolding(node + 4, code[node + 3], quote);
      default -> {}
    }
  }

  private void collectBoolean(int node, int quote) {
    int must = code[node + 2];
    collectHolding(node + 6, must, quote);
    collectHolding(node + 6 + must + code[node + 3], code[node + 4], quote);
  }

  private void collectHolding(int from, int count, int quote) {
    for (int i = from; i < from + count; i++) {
      if (conditionEvaluator.holds(code[i], quote)) {
        collect(code[i], quote);
      }
    }
  }

  private void collectQuotes(int condition) {
    for (int quote = 0; quote < conditionEvaluator.quoteCount(); quote++) {
      if (conditionEvaluator.holds(condition, quote)) {
        collect(condition, quote);
      }
    }
  }

  private void collectTerm(int term, int quote) {
    int word = conditionEvaluator.termLookup().documentTerm(term);
    if (word >= 0) {
      collectWord(word, quote);
    }
  }

  private void collectPrefix(int prefix, int quote) {
    for (int word = 0; word < documentTokens.terms().size(); word++) {
      if (conditionEvaluator.termLookup().hasPrefix(prefix, word)) {
        collectWord(word, quote);
      }
    }
  }

  private void collectTermSet(TermSet set, int quote) {
    for (int word = 0; word < documentTokens.terms().size(); word++) {
      if (conditionEvaluator.contains(set, word)) {
        collectWord(word, quote);
      }
    }
  }

  private void collectWord(int word, int quote) {
    int from = documentTokens.firstOccurrence(word, quote);
    int to = Math.min(documentTokens.endOccurrence(word, quote), from + MAX_PER_WORD);
    for (int at = from; at < to && foundOccurrences.size() < MAX_OCCURRENCES; at++) {
      foundOccurrences.add(at);
    }
  }

  private boolean add(int[] occurrences, int length) {
    for (int i = 0; i < length; i++) {
      foundOccurrences.add(occurrences[i]);
    }
    return foundOccurrences.size() < MAX_OCCURRENCES;
  }
}
