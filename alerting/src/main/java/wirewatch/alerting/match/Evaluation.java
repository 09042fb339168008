package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.List;

/**
 * Evaluates conditions on one document after the other. Not thread-safe. Within a quote, only the
 * words of that quote are visible to a condition.
 */
final class Evaluation {
  private static final Content NOTHING = new Content(List.of(), List.of());

  private final Program program;
  private final int[] code;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Phrases phrases;
  private final Fallback fallback;
  private final TermSet.Term term = new TermSet.Term();

  /** The generation of the document, with the result in the lowest bit. */
  private final int[] memos;

  private Content content = NOTHING;
  private int quotes;
  private int turn;

  Evaluation(Program program) {
    this.program = program;
    this.code = program.code();
    this.tokens = new Tokens(program.fields());
    this.vocabulary = new Vocabulary(program, tokens);
    this.phrases = new Phrases(code, tokens, vocabulary);
    this.fallback = new Fallback(program);
    this.memos = new int[program.memos()];
  }

  void read(Content next) {
    content = next;
    quotes = next.quotes();
    turn = turn == Integer.MAX_VALUE >> 1 ? 1 : turn + 1;
    if (turn == 1) {
      Arrays.fill(memos, 0);
    }
    tokens.read(content);
    vocabulary.read();
    fallback.read(content);
  }

  void forget() {
    content = NOTHING;
    tokens.forget();
    fallback.read(NOTHING);
  }

  /** The number of quotes of the document. */
  int quotes() {
    return quotes;
  }

  Tokens tokens() {
    return tokens;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Phrases phrases() {
    return phrases;
  }

  /**
   * Whether the document, or one quote of it, meets a condition.
   *
   * @param quote {@link Content#NO_QUOTE} for the whole document
   */
  boolean holds(int condition, int quote) {
    int number = condition >> Program.TAG_BITS;
    return switch (condition & Program.TAG) {
      case Program.TERM -> hasTerm(number, quote);
      case Program.PREFIX -> hasPrefix(number, quote);
      default -> node(number, quote);
    };
  }

  private boolean node(int node, int quote) {
    return switch (code[node]) {
      case Program.ALL -> true;
      case Program.NONE -> false;
      case Program.RANGE -> isWithin(program.bounds().get(code[node + 1]), quote);
      default -> quote == Content.NO_QUOTE ? remembered(node) : fresh(node, quote);
    };
  }

  private boolean remembered(int node) {
    int memo = code[node + 1];
    if (memos[memo] >> 1 == turn) {
      return (memos[memo] & 1) == 1;
    }
    boolean holds = fresh(node, Content.NO_QUOTE);
    memos[memo] = turn << 1 | (holds ? 1 : 0);
    return holds;
  }

  private boolean fresh(int node, int quote) {
    return switch (code[node]) {
      case Program.BOOLEAN -> bool(node, quote);
      case Program.PHRASE -> phrases.isExact(node, quote);
      case Program.SLOPPY -> phrases.isNear(node, quote);
      case Program.TERM_SET -> hasTermOf(node, quote);
      case Program.QUOTE -> anyQuote(code[node + 2]);
      case Program.OTHER -> other(node, quote);
      default -> throw new IllegalStateException("no such node: " + code[node]);
    };
  }

  private boolean bool(int node, int quote) {
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
    int word = vocabulary.word(number);
    return word >= 0 && isIn(word, quote);
  }

  private boolean isIn(int word, int quote) {
    return quote == Content.NO_QUOTE || tokens.from(word, quote) < tokens.to(word, quote);
  }

  private boolean hasPrefix(int prefix, int quote) {
    if (!vocabulary.hasPrefix(prefix)) {
      return false;
    }
    return quote == Content.NO_QUOTE || hasWord(prefix, quote);
  }

  private boolean hasWord(int prefix, int quote) {
    for (int word = 0; word < tokens.terms().size(); word++) {
      if (vocabulary.hasPrefix(prefix, word) && isIn(word, quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTermOf(int node, int quote) {
    int prefix = code[node + 3];
    if (prefix >= 0 && !holds(prefix, quote)) {
      return false;
    }
    TermSet set = program.termSets().get(code[node + 2]);
    for (int word = 0; word < tokens.terms().size(); word++) {
      if (contains(set, word) && isIn(word, quote)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the document belongs to a set. */
  boolean contains(TermSet set, int word) {
    if (tokens.field(word) != set.field()) {
      return false;
    }
    CharsTable words = tokens.terms();
    term.set(words.chars(), words.start(word) + 1, words.end(word));
    return set.contains(term);
  }

  private boolean isWithin(Program.Bounds bounds, int quote) {
    for (Content.Value number : content.numbers()) {
      if (number.field().equals(bounds.field())
          && number.value() >= bounds.lowest()
          && number.value() <= bounds.highest()
          && (quote == Content.NO_QUOTE || number.quote() == quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyQuote(int condition) {
    for (int quote = 0; quote < quotes; quote++) {
      if (holds(condition, quote)) {
        return true;
      }
    }
    return false;
  }

  private boolean other(int node, int quote) {
    for (int i = 0; i < code[node + 3]; i++) {
      if (!holds(code[node + 4 + i], quote)) {
        return false;
      }
    }
    return fallback.matches(code[node + 2], quote);
  }
}
