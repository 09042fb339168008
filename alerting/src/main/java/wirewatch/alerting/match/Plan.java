package wirewatch.alerting.match;

import java.util.HashMap;
import java.util.Map;

/**
 * Which conditions to evaluate for a document that contains a term, and to which queries each
 * condition belongs.
 *
 * @param asked the condition of each query
 * @param conditions without duplicates
 * @param queries of each condition
 * @param led the conditions to evaluate for each term, and after all terms for each prefix
 * @param always the conditions to evaluate for every document
 */
@SuppressWarnings("ArrayRecordComponent") // flat for speed; never compared
record Plan(int[] asked, int[] conditions, Lists queries, Lists led, int[] always) {
  private static final int[] NO_SLOTS = {};

  /**
   * @param conditions of the queries, in their order
   */
  static Plan of(Program program, int[] conditions, Rarity rarity) {
    Map<Integer, Integer> known = new HashMap<>();
    IntList distinct = new IntList();
    IntList owners = new IntList();
    IntList queries = new IntList();
    for (int query = 0; query < conditions.length; query++) {
      Integer slot = known.putIfAbsent(conditions[query], distinct.size());
      owners.add(slot == null ? distinct.size() : slot);
      queries.add(query);
      if (slot == null) {
        distinct.add(conditions[query]);
      }
    }
    Lists together = Lists.of(distinct.size(), owners, queries);
    return new Plan(conditions, distinct.toArray(), together, Lists.NONE, NO_SLOTS)
        .linked(program, rarity);
  }

  private Plan linked(Program program, Rarity rarity) {
    IntList owners = new IntList();
    IntList led = new IntList();
    IntList always = new IntList();
    int terms = program.terms().size();
    for (int slot = 0; slot < conditions.length; slot++) {
      Anchors anchors = Anchors.of(conditions[slot], program, rarity);
      if (anchors.isAlways()) {
        always.add(slot);
      }
      for (int anchor : anchors.conditions()) {
        int number = anchor >> Program.TAG_BITS;
        boolean term = (anchor & Program.TAG) == Program.TERM;
        owners.add(term ? number : terms + number);
        led.add(slot);
      }
    }
    int lists = terms + program.prefixes().size();
    return new Plan(asked, conditions, queries, Lists.of(lists, owners, led), always.toArray());
  }

  int conditionOf(int query) {
    return asked[query];
  }
}
