package wirewatch.alerting.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the languages that a query requires an article to have. */
final class Languages {
  private Languages() {}

  /** Primary subtags of BCP 47; empty if the query requires none. */
  static Optional<Set<String>> asked(Clause clause) {
    return switch (clause) {
      case Clause.Value value ->
          value.field().kind() == Field.Kind.LANGUAGE
              ? Optional.of(Set.of(value.text().split("[-_]", 2)[0]))
              : Optional.empty();
      case Clause.Boosted boosted -> asked(boosted.clause());
      case Clause.Group group -> group.must().isEmpty() ? any(group.should()) : all(group.must());
      case Clause.OneQuote quote -> Optional.empty();
      case Clause.Leaf leaf -> Optional.empty();
      case Clause.Everything everything -> Optional.empty();
      case Clause.Nothing nothing -> Optional.empty();
    };
  }

  private static Optional<Set<String>> all(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> asked(clause).stream()).findFirst();
  }

  private static Optional<Set<String>> any(List<Clause> clauses) {
    Set<String> languages = new HashSet<>();
    for (Clause clause : clauses) {
      Optional<Set<String>> asked = asked(clause);
      if (asked.isEmpty()) {
        return Optional.empty();
      }
      languages.addAll(asked.get());
    }
    return Optional.of(languages);
  }
}
