package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The nodes of a program; equal nodes are stored once. */
final class Nodes {
  private final IntList code = new IntList();
  private final Map<Form, Integer> known = new HashMap<>();
  private int memos;

  /** The numbers of a node without its cache slot. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record Form(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Form that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  int[] code() {
    return code.toArray();
  }

  int memos() {
    return memos;
  }

  /** Adds a node without a cache slot. */
  int plain(int... numbers) {
    return add(numbers, false);
  }

  /** Adds a node whose result is cached for the current document. */
  int remembering(int... numbers) {
    return add(numbers, true);
  }

  int bool(IntList must, IntList not, IntList should, int least) {
    IntList numbers = new IntList();
    numbers.add(Program.BOOLEAN);
    numbers.add(must.size());
    numbers.add(not.size());
    numbers.add(should.size());
    numbers.add(least);
    for (IntList part : new IntList[] {must, not, should}) {
      for (int i = 0; i < part.size(); i++) {
        numbers.add(part.get(i));
      }
    }
    return add(numbers.toArray(), true);
  }

  int phrase(int[] terms, int[] places, int slop) {
    IntList numbers = new IntList();
    numbers.add(slop == 0 ? Program.PHRASE : Program.SLOPPY);
    if (slop > 0) {
      numbers.add(slop);
    }
    numbers.add(terms.length);
    for (int i = 0; i < terms.length; i++) {
      numbers.add(terms[i]);
      numbers.add(places[i]);
    }
    return add(numbers.toArray(), true);
  }

  int other(int query, int[] necessary) {
    int[] numbers = new int[necessary.length + 3];
    numbers[0] = Program.OTHER;
    numbers[1] = query;
    numbers[2] = necessary.length;
    System.arraycopy(necessary, 0, numbers, 3, necessary.length);
    return add(numbers, true);
  }

  private int add(int[] numbers, boolean memo) {
    return known.computeIfAbsent(new Form(numbers), form -> append(numbers, memo));
  }

  private int append(int[] numbers, boolean memo) {
    int node = Program.condition(Program.NODE, code.size());
    code.add(numbers[0]);
    if (memo) {
      code.add(memos++);
    }
    for (int i = 1; i < numbers.length; i++) {
      code.add(numbers[i]);
    }
    return node;
  }
}
