package wirewatch.alerting.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.alerting.document.QueryField;

/** Finds the languages that a query requires an article to have. */
final class RequiredLanguages {
  private RequiredLanguages() {}

  /** Primary subtags of BCP 47; empty if the query requires none. */
  static Optional<Set<String>> of(Clause clause) {
    return switch (clause) {
      case Clause.ExactValue exactValue ->
          exactValue.field().kind() == QueryField.Kind.LANGUAGE
              ? Optional.of(Set.of(exactValue.text().split("[-_]", 2)[0]))
              : Optional.empty();
      case Clause.Boosted boosted -> of(boosted.clause());
      case Clause.Group group ->
          group.must().isEmpty() ? ofAny(group.should()) : ofAll(group.must());
      case Clause.WithinQuote quote -> Optional.empty();
      case Clause.FieldClause fieldClause -> Optional.empty();
      case Clause.MatchAll matchAll -> Optional.empty();
      case Clause.MatchNone matchNone -> Optional.empty();
    };
  }

  private static Optional<Set<String>> ofAll(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> of(clause).stream()).findFirst();
  }

  private static Optional<Set<String>> ofAny(List<Clause> clauses) {
    Set<String> languages = new HashSet<>();
    for (Clause clause : clauses) {
      Optional<Set<String>> required = of(clause);
      if (required.isEmpty()) {
        return Optional.empty();
      }
      languages.addAll(required.get());
    }
    return Optional.of(languages);
  }
}
