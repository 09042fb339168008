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

/** Builds the Lucene query of a clause that is normalized for one language. */
final class LuceneForm {
  private final Analysis analysis;

  LuceneForm(Analysis analysis) {
    this.analysis = analysis;
  }

  Query of(Clause clause) {
    return switch (clause) {
      case Clause.Leaf leaf -> anyField(leaf);
      case Clause.Boosted boosted -> new BoostQuery(of(boosted.clause()), boosted.boost());
      case Clause.Group group -> group(group);
      case Clause.OneQuote quote -> new SameQuote(of(quote.clause()));
      case Clause.Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Clause.Nothing nothing -> new MatchNoDocsQuery("a value that its field cannot have");
    };
  }

  private Query group(Clause.Group group) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    group.must().forEach(part -> query.add(of(part), BooleanClause.Occur.MUST));
    group.should().forEach(part -> query.add(of(part), BooleanClause.Occur.SHOULD));
    group.mustNot().forEach(part -> query.add(of(part), BooleanClause.Occur.MUST_NOT));
    return query.build();
  }

  private Query anyField(Clause.Leaf leaf) {
    Function<Field, Query> form = field -> leaf(leaf, field);
    List<Query> queries = leaf.fields().stream().map(form).toList();
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private Query leaf(Clause.Leaf leaf, Field field) {
    return switch (leaf) {
      case Clause.Words words -> words(words, field);
      case Clause.Value value -> new TermQuery(term(field, value.text()));
      case Clause.Prefix prefix -> new PrefixQuery(term(field, prefix.text()));
      case Clause.Wildcard wildcard -> new WildcardQuery(term(field, wildcard.pattern()));
      case Clause.Fuzzy fuzzy -> fuzzy(term(field, fuzzy.text()), fuzzy.edits());
      case Clause.WordRange range ->
          new TermRangeQuery(
              field.path(),
              bytes(range.lower()),
              bytes(range.upper()),
              range.lower().inclusive(),
              range.upper().inclusive());
      case Clause.Between between ->
          LongPoint.newRangeQuery(
              field.path(),
              between.from() == null ? Long.MIN_VALUE : between.from(),
              between.to() == null ? Long.MAX_VALUE : between.to());
      case Clause.Exists exists -> new TermQuery(new Term(WatchDocument.FIELD_NAMES, field.path()));
    };
  }

  /** All words within the distance, not only the best: matches must not depend on other terms. */
  private static Query fuzzy(Term term, int edits) {
    return new FuzzyQuery(term, edits, 0, 1, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private Query words(Clause.Words words, Field field) {
    List<Analysis.Word> found = analysis.words(field, words.text());
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("only stop words of the language");
    }
    if (found.size() == 1) {
      return new TermQuery(new Term(field.path(), found.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.setSlop(words.slop());
    found.forEach(word -> phrase.add(new Term(field.path(), word.term()), word.position()));
    return phrase.build();
  }

  private static Term term(Field field, String text) {
    return new Term(field.path(), text);
  }

  private static @Nullable BytesRef bytes(Clause.Bound bound) {
    return bound.text() == null ? null : new BytesRef(bound.text());
  }
}
