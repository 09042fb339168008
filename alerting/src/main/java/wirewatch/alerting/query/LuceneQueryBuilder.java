package wirewatch.alerting.query;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.document.QueryField;
import wirewatch.alerting.document.WatchDocument;

/** Builds the Lucene query of a clause that is normalized for one language. */
final class LuceneQueryBuilder {
  private final QueryAnalysis queryAnalysis;

  LuceneQueryBuilder(QueryAnalysis queryAnalysis) {
    this.queryAnalysis = queryAnalysis;
  }

  Query build(Clause clause) {
    return switch (clause) {
      case Clause.FieldClause fieldClause -> anyField(fieldClause);
      case Clause.Boosted boosted -> new BoostQuery(build(boosted.clause()), boosted.boost());
      case Clause.Group group -> group(group);
      case Clause.WithinQuote quote -> new SameQuoteQuery(build(quote.clause()));
      case Clause.MatchAll matchAll -> MatchAllDocsQuery.INSTANCE;
      case Clause.MatchNone matchNone -> new MatchNoDocsQuery("a value that its field cannot have");
    };
  }

  private Query group(Clause.Group group) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    group.must().forEach(part -> query.add(build(part), BooleanClause.Occur.MUST));
    group.should().forEach(part -> query.add(build(part), BooleanClause.Occur.SHOULD));
    group.mustNot().forEach(part -> query.add(build(part), BooleanClause.Occur.MUST_NOT));
    return query.build();
  }

  private Query anyField(Clause.FieldClause fieldClause) {
    Function<QueryField, Query> form = queryField -> leaf(fieldClause, queryField);
    List<Query> queries = fieldClause.fields().stream().map(form).toList();
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private Query leaf(Clause.FieldClause fieldClause, QueryField queryField) {
    return switch (fieldClause) {
      case Clause.Phrase words -> phrase(words, queryField);
      case Clause.ExactValue exactValue -> new TermQuery(term(queryField, exactValue.text()));
      case Clause.Prefix prefix -> new PrefixQuery(term(queryField, prefix.text()));
      case Clause.Wildcard wildcard -> new WildcardQuery(term(queryField, wildcard.pattern()));
      case Clause.Fuzzy fuzzy -> fuzzy(term(queryField, fuzzy.text()), fuzzy.edits());
      case Clause.TermRange range ->
          new TermRangeQuery(
              queryField.path(),
              bytes(range.lower()),
              bytes(range.upper()),
              range.lower().inclusive(),
              range.upper().inclusive());
      case Clause.LongRange longRange ->
          LongPoint.newRangeQuery(
              queryField.path(),
              longRange.from() == null ? Long.MIN_VALUE : longRange.from(),
              longRange.to() == null ? Long.MAX_VALUE : longRange.to());
      case Clause.Exists exists ->
          new TermQuery(new Term(WatchDocument.FIELD_NAMES, queryField.path()));
    };
  }

  /** All words within the distance, not only the best: matches must not depend on other terms. */
  private static Query fuzzy(Term term, int edits) {
    return new FuzzyQuery(term, edits, 0, 1, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private Query phrase(Clause.Phrase words, QueryField queryField) {
    List<QueryAnalysis.AnalyzedTerm> found = queryAnalysis.analyze(queryField, words.text());
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("only stop words of the language");
    }
    if (found.size() == 1) {
      return new TermQuery(new Term(queryField.path(), found.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.setSlop(words.slop());
    found.forEach(
        analyzedTerm ->
            phrase.add(new Term(queryField.path(), analyzedTerm.term()), analyzedTerm.position()));
    return phrase.build();
  }

  private static Term term(QueryField queryField, String text) {
    return new Term(queryField.path(), text);
  }

  private static @Nullable BytesRef bytes(Clause.RangeEnd rangeEnd) {
    return rangeEnd.text() == null ? null : new BytesRef(rangeEnd.text());
  }
}
