package wirewatch.alerting.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words that make a condition hold. Not thread-safe. */
final class Marker {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::text).thenComparingInt(Span::start).thenComparingInt(Span::end);

  /** The maximum number of occurrences of one word, and of all words. */
  private static final int MOST_OF_ONE = 200;

  private static final int MOST = 2_000;

  private final Program program;
  private final int[] code;
  private final Evaluation evaluation;
  private final Tokens tokens;
  private final Set<Integer> found = new LinkedHashSet<>();

  Marker(Program program, Evaluation evaluation) {
    this.program = program;
    this.code = program.code();
    this.evaluation = evaluation;
    this.tokens = evaluation.tokens();
  }

  /** The matched words in document order, for a condition that holds; their number is limited. */
  List<Span> spans(int condition) {
    found.clear();
    mark(condition, Content.NO_QUOTE);
    List<Span> spans = new ArrayList<>(found.size());
    found.forEach(at -> spans.add(tokens.span(at)));
    spans.sort(IN_ORDER);
    return spans;
  }

  private void mark(int condition, int quote) {
    int number = condition >> Program.TAG_BITS;
    switch (condition & Program.TAG) {
      case Program.TERM -> markTerm(number, quote);
      case Program.PREFIX -> markPrefix(number, quote);
      default -> markNode(number, quote);
    }
  }

  private void markNode(int node, int quote) {
    switch (code[node]) {
      case Program.BOOLEAN -> markBoolean(node, quote);
      case Program.PHRASE -> evaluation.phrases().exact(node, quote, this::add);
      case Program.SLOPPY -> evaluation.phrases().near(node, quote, this::add);
      case Program.TERM_SET -> markSet(program.termSets().get(code[node + 2]), quote);
      case Program.QUOTE -> markQuotes(code[node + 2]);
      case Program.OTHER -> markHolding(node + 4, code[node + 3], quote);
      default -> {}
    }
  }

  private void markBoolean(int node, int quote) {
    int must = code[node + 2];
    markHolding(node + 6, must, quote);
    markHolding(node + 6 + must + code[node + 3], code[node + 4], quote);
  }

  private void markHolding(int from, int count, int quote) {
    for (int i = from; i < from + count; i++) {
      if (evaluation.holds(code[i], quote)) {
        mark(code[i], quote);
      }
    }
  }

  private void markQuotes(int condition) {
    for (int quote = 0; quote < evaluation.quotes(); quote++) {
      if (evaluation.holds(condition, quote)) {
        mark(condition, quote);
      }
    }
  }

  private void markTerm(int term, int quote) {
    int word = evaluation.vocabulary().word(term);
    if (word >= 0) {
      markWord(word, quote);
    }
  }

  private void markPrefix(int prefix, int quote) {
    for (int word = 0; word < tokens.terms().size(); word++) {
      if (evaluation.vocabulary().hasPrefix(prefix, word)) {
        markWord(word, quote);
      }
    }
  }

  private void markSet(TermSet set, int quote) {
    for (int word = 0; word < tokens.terms().size(); word++) {
      if (evaluation.contains(set, word)) {
        markWord(word, quote);
      }
    }
  }

  private void markWord(int word, int quote) {
    int from = tokens.from(word, quote);
    int to = Math.min(tokens.to(word, quote), from + MOST_OF_ONE);
    for (int at = from; at < to && found.size() < MOST; at++) {
      found.add(at);
    }
  }

  private boolean add(int[] occurrences, int length) {
    for (int i = 0; i < length; i++) {
      found.add(occurrences[i]);
    }
    return found.size() < MOST;
  }
}
