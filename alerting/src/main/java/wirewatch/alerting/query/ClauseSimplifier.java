package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes redundant clauses: groups of one, and match-all clauses beside others. A purely negative
 * group is merged into the enclosing group.
 */
final class ClauseSimplifier {
  private static final Clause MATCH_ALL = new Clause.MatchAll();
  private static final Clause MATCH_NONE = new Clause.MatchNone();

  private ClauseSimplifier() {}

  static Clause simplify(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted -> simplifyBoost(simplify(boosted.clause()), boosted.boost());
      case Clause.Group group -> simplify(group);
      case Clause.FieldClause fieldClause -> fieldClause;
      case Clause.MatchAll matchAll -> matchAll;
      case Clause.MatchNone matchNone -> matchNone;
      case Clause.WithinQuote quote -> quote;
    };
  }

  private static Clause simplifyBoost(Clause clause, float boost) {
    boolean plain = clause instanceof Clause.MatchAll || isNegative(clause);
    return plain ? clause : new Clause.Boosted(clause, boost);
  }

  private static Clause simplify(Clause.Group group) {
    List<Clause> mustNot = new ArrayList<>();
    for (Clause part : group.mustNot()) {
      Clause simple = simplify(part);
      if (simple instanceof Clause.MatchAll || isNegative(simple)) {
        return MATCH_NONE;
      }
      mustNot.add(simple);
    }
    List<Clause> must = new ArrayList<>();
    for (Clause part : group.must()) {
      Clause simple = simplify(part);
      if (simple instanceof Clause.Group negative && isNegative(negative)) {
        mustNot.addAll(negative.mustNot());
      } else if (!(simple instanceof Clause.MatchAll)) {
        must.add(simple);
      }
    }
    List<Clause> should = new ArrayList<>();
    // all required clauses were match-all or negative: nothing is required any more
    boolean all = !group.must().isEmpty();
    for (Clause part : group.should()) {
      Clause simple = simplify(part);
      if (simple instanceof Clause.MatchAll || isNegative(simple)) {
        all = true;
      } else {
        should.add(simple);
      }
    }
    if (must.isEmpty() && all) {
      return mustNot.isEmpty() ? MATCH_ALL : new Clause.Group(List.of(), List.of(), mustNot);
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
