package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The nodes of a program; equal nodes are stored once. */
final class ProgramNodes {
  private final IntList code = new IntList();
  private final Map<NodeKey, Integer> known = new HashMap<>();
  private int cacheSlotCount;

  /** The numbers of a node without its cache slot. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record NodeKey(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof NodeKey that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  int[] code() {
    return code.toArray();
  }

  int cacheSlotCount() {
    return cacheSlotCount;
  }

  /** Adds a node without a cache slot. */
  int addUncached(int... numbers) {
    return findOrAppend(numbers, false);
  }

  /** Adds a node whose result is cached for the current document. */
  int addCached(int... numbers) {
    return findOrAppend(numbers, true);
  }

  int addBoolean(IntList must, IntList not, IntList should, int least) {
    IntList numbers = new IntList();
    numbers.add(QueryProgram.BOOLEAN);
    numbers.add(must.size());
    numbers.add(not.size());
    numbers.add(should.size());
    numbers.add(least);
    for (IntList part : new IntList[] {must, not, should}) {
      for (int i = 0; i < part.size(); i++) {
        numbers.add(part.get(i));
      }
    }
    return findOrAppend(numbers.toArray(), true);
  }

  int addPhrase(int[] terms, int[] places, int slop) {
    IntList numbers = new IntList();
    numbers.add(slop == 0 ? QueryProgram.PHRASE : QueryProgram.SLOPPY_PHRASE);
    if (slop > 0) {
      numbers.add(slop);
    }
    numbers.add(terms.length);
    for (int i = 0; i < terms.length; i++) {
      numbers.add(terms[i]);
      numbers.add(places[i]);
    }
    return findOrAppend(numbers.toArray(), true);
  }

  int addLuceneQuery(int query, int[] necessary) {
    int[] numbers = new int[necessary.length + 3];
    numbers[0] = QueryProgram.LUCENE_QUERY;
    numbers[1] = query;
    numbers[2] = necessary.length;
    System.arraycopy(necessary, 0, numbers, 3, necessary.length);
    return findOrAppend(numbers, true);
  }

  private int findOrAppend(int[] numbers, boolean memo) {
    return known.computeIfAbsent(new NodeKey(numbers), nodeKey -> append(numbers, memo));
  }

  private int append(int[] numbers, boolean memo) {
    int node = QueryProgram.condition(QueryProgram.NODE, code.size());
    code.add(numbers[0]);
    if (memo) {
      code.add(cacheSlotCount++);
    }
    for (int i = 1; i < numbers.length; i++) {
      code.add(numbers[i]);
    }
    return node;
  }
}
