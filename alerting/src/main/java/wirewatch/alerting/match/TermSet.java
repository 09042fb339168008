package wirewatch.alerting.match;

import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** A set of terms of one field, defined by a predicate. */
sealed interface TermSet {
  /** The number of the field. */
  int field();

  /** Whether a term belongs to the set. */
  boolean contains(TermBuffer termBuffer);

  /** A term without its field, as code points and as UTF-8. */
  final class TermBuffer {
    private int[] codePoints = new int[64];
    private byte[] bytes = new byte[64];
    private int codePointCount;
    private int byteLength;

    void set(char[] chars, int start, int end) {
      if (codePoints.length < end - start) {
        codePoints = new int[(end - start) * 2];
      }
      codePointCount = 0;
      for (int i = start; i < end; i += Character.charCount(codePoints[codePointCount++])) {
        codePoints[codePointCount] = Character.codePointAt(chars, i, end);
      }
      if (bytes.length < codePointCount * 4) {
        bytes = new byte[codePoints.length * 4];
      }
      byteLength = org.apache.lucene.util.UnicodeUtil.UTF16toUTF8(chars, start, end - start, bytes);
    }
  }

  /** The terms that an automaton over UTF-8 accepts. */
  record AutomatonTerms(int field, ByteRunAutomaton automaton) implements TermSet {
    @Override
    public boolean contains(TermBuffer termBuffer) {
      return automaton.run(termBuffer.bytes, 0, termBuffer.byteLength);
    }
  }

  /** Every term. */
  record AllTerms(int field) implements TermSet {
    @Override
    public boolean contains(TermBuffer termBuffer) {
      return true;
    }
  }

  /** The terms within an edit distance, as Lucene's {@code FuzzyQuery} defines it. */
  record FuzzyTerms(int field, EditDistanceMatcher edits) implements TermSet {
    @Override
    public boolean contains(TermBuffer termBuffer) {
      return edits.matches(termBuffer.codePoints, termBuffer.codePointCount);
    }
  }
}
