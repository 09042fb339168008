package wirewatch.alerting.match;

import java.util.Arrays;

/** Looks up which terms and prefixes of a program occur in a document. */
final class Vocabulary {
  private final Program program;
  private final Tokens tokens;
  private final int[] termIn;
  private int[] knownAs = new int[1 << 10];
  private final IntList terms = new IntList();
  private final long[] prefixIn;
  private final IntList prefixes = new IntList();

  Vocabulary(Program program, Tokens tokens) {
    this.program = program;
    this.tokens = tokens;
    this.termIn = new int[program.terms().size()];
    this.prefixIn = new long[(program.prefixes().size() >> 6) + 1];
  }

  /** Looks up all terms of the document. */
  void read() {
    terms.clear();
    clearPrefixes();
    CharsTable words = tokens.terms();
    if (knownAs.length < words.size()) {
      knownAs = new int[words.size() * 2];
    }
    for (int word = 0; word < words.size(); word++) {
      int start = words.start(word);
      int end = words.end(word);
      int hash =
          program.prefixLengths().length == 0
              ? CharsTable.hash(words.chars(), start, end)
              : findPrefixes(words.chars(), start, end);
      int term = program.terms().find(words.chars(), start, end, hash);
      knownAs[word] = term;
      if (term >= 0) {
        termIn[term] = word;
        terms.add(term);
      }
    }
  }

  private void clearPrefixes() {
    for (int i = 0; i < prefixes.size(); i++) {
      prefixIn[prefixes.get(i) >> 6] = 0;
    }
    prefixes.clear();
  }

  /** Records the known prefixes of a word and returns the hash of the whole word. */
  private int findPrefixes(char[] chars, int start, int end) {
    int[] lengths = program.prefixLengths();
    int hash = CharsTable.hash();
    int next = 0;
    for (int i = start; i < end; i++) {
      hash = CharsTable.hash(hash, chars[i]);
      if (next < lengths.length && i + 1 - start == lengths[next]) {
        note(program.prefixes().find(chars, start, i + 1, hash));
        next++;
      }
    }
    return hash;
  }

  private void note(int prefix) {
    if (prefix >= 0 && !hasPrefix(prefix)) {
      prefixIn[prefix >> 6] |= 1L << prefix;
      prefixes.add(prefix);
    }
  }

  boolean hasPrefix(int prefix) {
    return (prefixIn[prefix >> 6] & 1L << prefix) != 0;
  }

  /** The id of a query term in the document, or -1. */
  int word(int term) {
    int word = termIn[term];
    return word < tokens.terms().size() && knownAs[word] == term ? word : -1;
  }

  /** Whether a word of the document begins with a prefix. */
  boolean hasPrefix(int prefix, int word) {
    CharsTable words = tokens.terms();
    CharsTable wanted = program.prefixes();
    int length = wanted.end(prefix) - wanted.start(prefix);
    int start = words.start(word);
    return words.end(word) - start >= length
        && Arrays.equals(
            words.chars(),
            start,
            start + length,
            wanted.chars(),
            wanted.start(prefix),
            wanted.end(prefix));
  }

  /** The query terms that occur in the document. */
  IntList terms() {
    return terms;
  }

  /** The query prefixes that occur in the document. */
  IntList prefixes() {
    return prefixes;
  }
}
