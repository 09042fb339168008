package wirewatch.alerting.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of an analyzed document: its distinct terms with ids, and the positions of each. A
 * term is stored as the number of its field, as a character, followed by the token.
 */
final class DocumentTokens {
  /** Lucene's maximum term length, at three bytes a character. */
  static final int MAX_TERM_LENGTH = 32766 / 3;

  private static final int INITIAL_CAPACITY = 1 << 10;
  private static final int MAX_RETAINED = 1 << 16;

  private final Map<String, Integer> fields;
  private final StringIdTable terms = new StringIdTable();
  private final int[] lastPositions;
  private char[] word = new char[256];
  private List<DocumentContent.TextValue> texts = List.of();

  private int count;
  private int[] termOf = new int[INITIAL_CAPACITY];
  private int[] position = new int[INITIAL_CAPACITY];
  private int[] start = new int[INITIAL_CAPACITY];
  private int[] end = new int[INITIAL_CAPACITY];
  private int[] text = new int[INITIAL_CAPACITY];

  private int[] occurrenceStarts = new int[INITIAL_CAPACITY];
  private int[] ordered = new int[INITIAL_CAPACITY];
  private int[] positions = new int[INITIAL_CAPACITY];

  /**
   * @param fields the numbers of the fields in the queries; others are not analyzed
   */
  DocumentTokens(Map<String, Integer> fields) {
    this.fields = fields;
    this.lastPositions = new int[fields.size()];
  }

  /** Releases the document, and the buffers if they are unusually large. */
  void clear() {
    texts = List.of();
    if (termOf.length > MAX_RETAINED) {
      termOf = new int[INITIAL_CAPACITY];
      position = new int[INITIAL_CAPACITY];
      start = new int[INITIAL_CAPACITY];
      end = new int[INITIAL_CAPACITY];
      text = new int[INITIAL_CAPACITY];
      occurrenceStarts = new int[INITIAL_CAPACITY];
      ordered = new int[INITIAL_CAPACITY];
      positions = new int[INITIAL_CAPACITY];
    }
  }

  void load(DocumentContent documentContent) {
    terms.clear();
    count = 0;
    texts = documentContent.texts();
    Arrays.fill(lastPositions, -1);
    for (int i = 0; i < texts.size(); i++) {
      Integer field = fields.get(texts.get(i).field());
      if (field != null) {
        load(i, field);
      }
    }
    groupByTerm();
  }

  private void load(int number, int field) {
    DocumentContent.TextValue from = texts.get(number);
    word[0] = (char) field;
    Analyzer analyzer = from.analyzer();
    int last = lastPositions[field];
    if (analyzer == null) {
      lastPositions[field] = last + 1;
      addKeyword(number, last + 1);
    } else {
      int before = last < 0 ? -1 : last + analyzer.getPositionIncrementGap(from.field());
      lastPositions[field] = analyze(number, analyzer, before);
    }
  }

  private void addKeyword(int number, int at) {
    String value = texts.get(number).value();
    if (value.length() <= MAX_TERM_LENGTH) {
      ensureWordCapacity(value.length() + 1);
      value.getChars(0, value.length(), word, 1);
      add(intern(value.length() + 1), at, number);
      start[count - 1] = 0;
      end[count - 1] = value.length();
    }
  }

  private int analyze(int number, Analyzer analyzer, int before) {
    DocumentContent.TextValue from = texts.get(number);
    int at = before;
    try (TokenStream stream = analyzer.tokenStream(from.field(), from.value())) {
      CharTermAttribute chars = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        at += step.getPositionIncrement();
        int length = chars.length();
        if (length <= MAX_TERM_LENGTH) {
          ensureWordCapacity(length + 1);
          System.arraycopy(chars.buffer(), 0, word, 1, length);
          add(intern(length + 1), at, number);
          start[count - 1] = offsets.startOffset();
          end[count - 1] = offsets.endOffset();
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return at;
  }

  private void ensureWordCapacity(int length) {
    if (length > word.length) {
      word = Arrays.copyOf(word, length * 2);
    }
  }

  private int intern(int length) {
    return terms.add(word, 0, length, StringIdTable.hash(word, 0, length));
  }

  private void add(int term, int at, int number) {
    if (count == termOf.length) {
      int length = count * 2;
      termOf = Arrays.copyOf(termOf, length);
      position = Arrays.copyOf(position, length);
      start = Arrays.copyOf(start, length);
      end = Arrays.copyOf(end, length);
      text = Arrays.copyOf(text, length);
    }
    termOf[count] = term;
    position[count] = at;
    text[count] = number;
    count++;
  }

  /** Groups the occurrences by term, in text order. */
  private void groupByTerm() {
    if (occurrenceStarts.length < terms.size() + 2) {
      occurrenceStarts = new int[terms.size() * 2 + 2];
    }
    if (ordered.length < count) {
      ordered = new int[termOf.length];
      positions = new int[termOf.length];
    }
    Arrays.fill(occurrenceStarts, 0, terms.size() + 2, 0);
    for (int i = 0; i < count; i++) {
      occurrenceStarts[termOf[i] + 2]++;
    }
    for (int i = 2; i < terms.size() + 2; i++) {
      occurrenceStarts[i] += occurrenceStarts[i - 1];
    }
    for (int i = 0; i < count; i++) {
      int at = occurrenceStarts[termOf[i] + 1]++;
      ordered[at] = i;
      positions[at] = position[i];
    }
  }

  StringIdTable terms() {
    return terms;
  }

  /** The number of the field of a term. */
  int field(int term) {
    return terms.chars()[terms.start(term)];
  }

  /** The first occurrence of a term in a quote, or in the whole document. */
  int firstOccurrence(int term, int quote) {
    return quote == DocumentContent.NO_QUOTE ? occurrenceStarts[term] : endOfQuote(term, quote - 1);
  }

  /** The end (exclusive) of the occurrences of a term in a quote, or in the whole document. */
  int endOccurrence(int term, int quote) {
    return quote == DocumentContent.NO_QUOTE ? occurrenceStarts[term + 1] : endOfQuote(term, quote);
  }

  /** The end (exclusive) of the occurrences of a term in all quotes up to the given one. */
  private int endOfQuote(int term, int quote) {
    int low = occurrenceStarts[term];
    int high = occurrenceStarts[term + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoteOf(middle) <= quote) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The position of an occurrence in its field. */
  int position(int at) {
    return positions[at];
  }

  /** The occurrence of a term at a position, or a negative number. */
  int findAtPosition(int term, int wanted) {
    return Arrays.binarySearch(
        positions, occurrenceStarts[term], occurrenceStarts[term + 1], wanted);
  }

  private int quoteOf(int at) {
    return texts.get(text[ordered[at]]).quoteIndex();
  }

  /** The location of an occurrence in its text. */
  MatchedSpan span(int at) {
    int i = ordered[at];
    return new MatchedSpan(text[i], start[i], end[i]);
  }
}
