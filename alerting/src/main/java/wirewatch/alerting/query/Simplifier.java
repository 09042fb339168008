package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes redundant clauses: groups of one, and match-all clauses beside others. A purely negative
 * group is merged into the enclosing group.
 */
final class Simplifier {
  private static final Clause EVERYTHING = new Clause.Everything();
  private static final Clause NOTHING = new Clause.Nothing();

  private Simplifier() {}

  static Clause simple(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted -> boosted(simple(boosted.clause()), boosted.boost());
      case Clause.Group group -> simple(group);
      case Clause.Leaf leaf -> leaf;
      case Clause.Everything everything -> everything;
      case Clause.Nothing nothing -> nothing;
      case Clause.OneQuote quote -> quote;
    };
  }

  private static Clause boosted(Clause clause, float boost) {
    boolean plain = clause instanceof Clause.Everything || isNegative(clause);
    return plain ? clause : new Clause.Boosted(clause, boost);
  }

  private static Clause simple(Clause.Group group) {
    List<Clause> mustNot = new ArrayList<>();
    for (Clause part : group.mustNot()) {
      Clause simple = simple(part);
      if (simple instanceof Clause.Everything || isNegative(simple)) {
        return NOTHING;
      }
      mustNot.add(simple);
    }
    List<Clause> must = new ArrayList<>();
    for (Clause part : group.must()) {
      Clause simple = simple(part);
      if (simple instanceof Clause.Group negative && isNegative(negative)) {
        mustNot.addAll(negative.mustNot());
      } else if (!(simple instanceof Clause.Everything)) {
        must.add(simple);
      }
    }
    List<Clause> should = new ArrayList<>();
    // all required clauses were match-all or negative: nothing is required any more
    boolean all = !group.must().isEmpty();
    for (Clause part : group.should()) {
      Clause simple = simple(part);
      if (simple instanceof Clause.Everything || isNegative(simple)) {
        all = true;
      } else {
        should.add(simple);
      }
    }
    if (must.isEmpty() && all) {
      return mustNot.isEmpty() ? EVERYTHING : new Clause.Group(List.of(), List.of(), mustNot);
    }
    return collapse(must, should, mustNot);
  }

  /** A group, or its only clause. */
  static Clause collapse(List<Clause> must, List<Clause> should, List<Clause> mustNot) {
    if (mustNot.isEmpty() && must.size() + should.size() == 1) {
      return must.isEmpty() ? should.getFirst() : must.getFirst();
    }
    return new Clause.Group(must, should, mustNot);
  }

  /** Whether a clause is purely negative. */
  static boolean isNegative(Clause clause) {
    return clause instanceof Clause.Group group
        && group.must().isEmpty()
        && group.should().isEmpty();
  }
}
