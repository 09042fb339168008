package wirewatch.alerting.match;

import java.util.Arrays;

/** Looks up which terms and prefixes of a program occur in a document. */
final class TermLookup {
  private final QueryProgram queryProgram;
  private final DocumentTokens documentTokens;
  private final int[] documentTerms;
  private int[] queryTerms = new int[1 << 10];
  private final IntList terms = new IntList();
  private final long[] prefixBits;
  private final IntList prefixes = new IntList();

  TermLookup(QueryProgram queryProgram, DocumentTokens documentTokens) {
    this.queryProgram = queryProgram;
    this.documentTokens = documentTokens;
    this.documentTerms = new int[queryProgram.terms().size()];
    this.prefixBits = new long[(queryProgram.prefixes().size() >> 6) + 1];
  }

  /** Looks up all terms of the document. */
  void load() {
    terms.clear();
    clearPrefixes();
    StringIdTable words = documentTokens.terms();
    if (queryTerms.length < words.size()) {
      queryTerms = new int[words.size() * 2];
    }
    for (int word = 0; word < words.size(); word++) {
      int start = words.start(word);
      int end = words.end(word);
      int hash =
          queryProgram.prefixLengths().length == 0
              ? StringIdTable.hash(words.chars(), start, end)
              : findPrefixes(words.chars(), start, end);
      int term = queryProgram.terms().find(words.chars(), start, end, hash);
      queryTerms[word] = term;
      if (term >= 0) {
        documentTerms[term] = word;
        terms.add(term);
      }
    }
  }

  private void clearPrefixes() {
    for (int i = 0; i < prefixes.size(); i++) {
      prefixBits[prefixes.get(i) >> 6] = 0;
    }
    prefixes.clear();
  }

  /** Records the known prefixes of a word and returns the hash of the whole word. */
  private int findPrefixes(char[] chars, int start, int end) {
    int[] lengths = queryProgram.prefixLengths();
    int hash = StringIdTable.hash();
    int next = 0;
    for (int i = start; i < end; i++) {
      hash = StringIdTable.hash(hash, chars[i]);
      if (next < lengths.length && i + 1 - start == lengths[next]) {
        addPrefix(queryProgram.prefixes().find(chars, start, i + 1, hash));
        next++;
      }
    }
    return hash;
  }

  private void addPrefix(int prefix) {
    if (prefix >= 0 && !hasPrefix(prefix)) {
      prefixBits[prefix >> 6] |= 1L << prefix;
      prefixes.add(prefix);
    }
  }

  boolean hasPrefix(int prefix) {
    return (prefixBits[prefix >> 6] & 1L << prefix) != 0;
  }

  /** The id of a query term in the document, or -1. */
  int documentTerm(int term) {
    int word = documentTerms[term];
    return word < documentTokens.terms().size() && queryTerms[word] == term ? word : -1;
  }

  /** Whether a word of the document begins with a prefix. */
  boolean hasPrefix(int prefix, int word) {
    StringIdTable words = documentTokens.terms();
    StringIdTable wanted = queryProgram.prefixes();
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
