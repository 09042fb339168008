package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The prefilter of a condition: terms and prefixes of which a document must contain at least one to
 * meet it; the rarest possible set is chosen.
 *
 * @param cost the estimated share of documents that pass the prefilter
 * @param conditions terms and prefixes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Anchors(double cost, int[] conditions) {
  private static final Anchors NEVER = new Anchors(0, new int[0]);

  /** No term is required: the condition is evaluated for every document. */
  private static final Anchors ALWAYS = new Anchors(Double.POSITIVE_INFINITY, new int[0]);

  private static final Comparator<Anchors> BY_COST = Comparator.comparingDouble(Anchors::cost);

  boolean isAlways() {
    return cost == Double.POSITIVE_INFINITY;
  }

  static Anchors of(int condition, Program program, Rarity rarity) {
    int number = condition >> Program.TAG_BITS;
    return switch (condition & Program.TAG) {
      case Program.TERM -> new Anchors(rarity.term(number), new int[] {condition});
      case Program.PREFIX -> new Anchors(rarity.prefix(number), new int[] {condition});
      default -> ofNode(number, program, rarity);
    };
  }

  private static Anchors ofNode(int node, Program program, Rarity rarity) {
    int[] code = program.code();
    return switch (code[node]) {
      case Program.BOOLEAN -> ofBoolean(node, program, rarity);
      case Program.PHRASE -> rarestWord(code, node + 2, rarity);
      case Program.SLOPPY -> rarestWord(code, node + 3, rarity);
      case Program.TERM_SET -> code[node + 3] < 0 ? ALWAYS : of(code[node + 3], program, rarity);
      case Program.QUOTE -> of(code[node + 2], program, rarity);
      case Program.OTHER -> cheapest(each(node + 4, code[node + 3], program, rarity));
      case Program.NONE -> NEVER;
      default -> ALWAYS;
    };
  }

  private static Anchors rarestWord(int[] code, int list, Rarity rarity) {
    return IntStream.range(0, code[list])
        .map(i -> code[list + 1 + 2 * i])
        .mapToObj(
            term ->
                new Anchors(rarity.term(term), new int[] {Program.condition(Program.TERM, term)}))
        .min(BY_COST)
        .orElse(ALWAYS);
  }

  /**
   * The cheapest MUST clause; or as many SHOULD clauses as are needed so that at least one of them
   * holds.
   */
  private static Anchors ofBoolean(int node, Program program, Rarity rarity) {
    int[] code = program.code();
    int must = code[node + 2];
    int should = code[node + 4];
    int least = code[node + 5];
    Anchors best = cheapest(each(node + 6, must, program, rarity));
    if (least > should) {
      return NEVER;
    }
    if (least > 0) {
      List<Anchors> any = each(node + 6 + must + code[node + 3], should, program, rarity);
      Anchors together = together(any.stream().sorted(BY_COST).limit(should - least + 1L).toList());
      best = together.cost < best.cost ? together : best;
    }
    return best;
  }

  private static List<Anchors> each(int from, int count, Program program, Rarity rarity) {
    return Arrays.stream(program.code(), from, from + count)
        .mapToObj(condition -> of(condition, program, rarity))
        .toList();
  }

  private static Anchors cheapest(List<Anchors> each) {
    return each.stream().min(BY_COST).orElse(ALWAYS);
  }

  private static Anchors together(List<Anchors> all) {
    double cost = all.stream().mapToDouble(Anchors::cost).sum();
    return new Anchors(
        cost, all.stream().flatMapToInt(each -> Arrays.stream(each.conditions)).toArray());
  }
}
