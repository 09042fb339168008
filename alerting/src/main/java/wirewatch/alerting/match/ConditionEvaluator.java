package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.List;

/**
 * Evaluates conditions on one document after the other. Not thread-safe. Within a quote, only the
 * words of that quote are visible to a condition.
 */
final class ConditionEvaluator {
  private static final DocumentContent EMPTY = new DocumentContent(List.of(), List.of());

  private final QueryProgram queryProgram;
  private final int[] code;
  private final DocumentTokens documentTokens;
  private final TermLookup termLookup;
  private final PhraseMatcher phraseMatcher;
  private final MemoryIndexFallback memoryIndexFallback;
  private final TermSet.TermBuffer termBuffer = new TermSet.TermBuffer();

  /** The generation of the document, with the result in the lowest bit. */
  private final int[] resultCache;

  private DocumentContent documentContent = EMPTY;
  private int quoteCount;
  private int generation;

  ConditionEvaluator(QueryProgram queryProgram) {
    this.queryProgram = queryProgram;
    this.code = queryProgram.code();
    this.documentTokens = new DocumentTokens(queryProgram.fields());
    this.termLookup = new TermLookup(queryProgram, documentTokens);
    this.phraseMatcher = new PhraseMatcher(code, documentTokens, termLookup);
    this.memoryIndexFallback = new MemoryIndexFallback(queryProgram);
    this.resultCache = new int[queryProgram.cacheSlotCount()];
  }

  void load(DocumentContent next) {
    documentContent = next;
    quoteCount = next.quoteCount();
    generation = generation == Integer.MAX_VALUE >> 1 ? 1 : generation + 1;
    if (generation == 1) {
      Arrays.fill(resultCache, 0);
    }
    documentTokens.load(documentContent);
    termLookup.load();
    memoryIndexFallback.load(documentContent);
  }

  void clear() {
    documentContent = EMPTY;
    documentTokens.clear();
    memoryIndexFallback.load(EMPTY);
  }

  /** The number of quotes of the document. */
  int quoteCount() {
    return quoteCount;
  }

  DocumentTokens tokens() {
    return documentTokens;
  }

  TermLookup termLookup() {
    return termLookup;
  }

  PhraseMatcher phrases() {
    return phraseMatcher;
  }

  /**
   * Whether the document, or one quote of it, meets a condition.
   *
   * @param quote {@link DocumentContent#NO_QUOTE} for the whole document
   */
  boolean holds(int condition, int quote) {
    int number = condition >> QueryProgram.TAG_BITS;
    return switch (condition & QueryProgram.TAG_MASK) {
      case QueryProgram.TERM -> hasTerm(number, quote);
      case QueryProgram.PREFIX -> hasPrefix(number, quote);
      default -> evaluateNode(number, quote);
    };
  }

  private boolean evaluateNode(int node, int quote) {
    return switch (code[node]) {
      case QueryProgram.ALL -> true;
      case QueryProgram.NONE -> false;
      case QueryProgram.RANGE -> isWithin(queryProgram.ranges().get(code[node + 1]), quote);
      default -> quote == DocumentContent.NO_QUOTE ? cachedResult(node) : evaluate(node, quote);
    };
  }

  private boolean cachedResult(int node) {
    int memo = code[node + 1];
    if (resultCache[memo] >> 1 == generation) {
      return (resultCache[memo] & 1) == 1;
    }
    boolean holds = evaluate(node, DocumentContent.NO_QUOTE);
    resultCache[memo] = generation << 1 | (holds ? 1 : 0);
    return holds;
  }

  private boolean evaluate(int node, int quote) {
    return switch (code[node]) {
      case QueryProgram.BOOLEAN -> evaluateBoolean(node, quote);
      case QueryProgram.PHRASE -> phraseMatcher.hasExact(node, quote);
      case QueryProgram.SLOPPY_PHRASE -> phraseMatcher.hasSloppy(node, quote);
      case QueryProgram.TERM_SET -> hasTermInSet(node, quote);
      case QueryProgram.SAME_QUOTE -> holdsInAnyQuote(code[node + 2]);
      case QueryProgram.LUCENE_QUERY -> evaluateLuceneQuery(node, quote);
      default -> throw new IllegalStateException("no such node: " + code[node]);
    };
  }

  private boolean evaluateBoolean(int node, int quote) {
    int at = node + 6;
    for (int end = at + code[node + 2]; at < end; at++) {
      if (!holds(code[at], quote)) {
        return false;
      }
    }
    int should = at + code[node + 3];
    int missing = code[node + 5];
    for (int i = should; missing > 0 && i < should + code[node + 4]; i++) {
      if (holds(code[i], quote)) {
        missing--;
      }
    }
    if (missing > 0) {
      return false;
    }
    for (; at < should; at++) {
      if (holds(code[at], quote)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasTerm(int number, int quote) {
    int word = termLookup.documentTerm(number);
    return word >= 0 && occursIn(word, quote);
  }

  private boolean occursIn(int word, int quote) {
    return quote == DocumentContent.NO_QUOTE
        || documentTokens.firstOccurrence(word, quote) < documentTokens.endOccurrence(word, quote);
  }

  private boolean hasPrefix(int prefix, int quote) {
    if (!termLookup.hasPrefix(prefix)) {
      return false;
    }
    return quote == DocumentContent.NO_QUOTE || hasWordWithPrefix(prefix, quote);
  }

  private boolean hasWordWithPrefix(int prefix, int quote) {
    for (int word = 0; word < documentTokens.terms().size(); word++) {
      if (termLookup.hasPrefix(prefix, word) && occursIn(word, quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTermInSet(int node, int quote) {
    int prefix = code[node + 3];
    if (prefix >= 0 && !holds(prefix, quote)) {
      return false;
    }
    TermSet set = queryProgram.termSets().get(code[node + 2]);
    for (int word = 0; word < documentTokens.terms().size(); word++) {
      if (contains(set, word) && occursIn(word, quote)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the document belongs to a set. */
  boolean contains(TermSet set, int word) {
    if (documentTokens.field(word) != set.field()) {
      return false;
    }
    StringIdTable words = documentTokens.terms();
    termBuffer.set(words.chars(), words.start(word) + 1, words.end(word));
    return set.contains(termBuffer);
  }

  private boolean isWithin(QueryProgram.LongRange longRange, int quote) {
    for (DocumentContent.LongValue number : documentContent.numbers()) {
      if (number.field().equals(longRange.field())
          && number.value() >= longRange.lowest()
          && number.value() <= longRange.highest()
          && (quote == DocumentContent.NO_QUOTE || number.quoteIndex() == quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsInAnyQuote(int condition) {
    for (int quote = 0; quote < quoteCount; quote++) {
      if (holds(condition, quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean evaluateLuceneQuery(int node, int quote) {
    for (int i = 0; i < code[node + 3]; i++) {
      if (!holds(code[node + 4 + i], quote)) {
        return false;
      }
    }
    return memoryIndexFallback.matches(code[node + 2], quote);
  }
}
