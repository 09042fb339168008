package wirewatch.alerting.match;

import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** A set of terms of one field, defined by a predicate. */
sealed interface TermSet {
  /** The number of the field. */
  int field();

  /** Whether a term belongs to the set. */
  boolean contains(Term term);

  /** A term without its field, as code points and as UTF-8. */
  final class Term {
    private int[] points = new int[64];
    private byte[] bytes = new byte[64];
    private int length;
    private int byteLength;

    void set(char[] chars, int start, int end) {
      if (points.length < end - start) {
        points = new int[(end - start) * 2];
      }
      length = 0;
      for (int i = start; i < end; i += Character.charCount(points[length++])) {
        points[length] = Character.codePointAt(chars, i, end);
      }
      if (bytes.length < length * 4) {
        bytes = new byte[points.length * 4];
      }
      byteLength = org.apache.lucene.util.UnicodeUtil.UTF16toUTF8(chars, start, end - start, bytes);
    }
  }

  /** The terms that an automaton over UTF-8 accepts. */
  record Accepted(int field, ByteRunAutomaton automaton) implements TermSet {
    @Override
    public boolean contains(Term term) {
      return automaton.run(term.bytes, 0, term.byteLength);
    }
  }

  /** Every term. */
  record Every(int field) implements TermSet {
    @Override
    public boolean contains(Term term) {
      return true;
    }
  }

  /** The terms within an edit distance, as Lucene's {@code FuzzyQuery} defines it. */
  record Similar(int field, Edits edits) implements TermSet {
    @Override
    public boolean contains(Term term) {
      return edits.reach(term.points, term.length);
    }
  }
}
