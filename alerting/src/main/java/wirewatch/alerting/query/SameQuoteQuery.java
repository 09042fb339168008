package wirewatch.alerting.query;

import java.util.Objects;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import wirewatch.alerting.document.WatchDocument;

/**
 * Matches an article if a single quote of it, with the fields of {@link WatchDocument#quotes()},
 * matches the inner query. It cannot be evaluated on an index of whole articles: the caller has to
 * evaluate it on the quotes.
 */
public final class SameQuoteQuery extends Query {
  private final Query inner;

  SameQuoteQuery(Query inner) {
    this.inner = inner;
  }

  /** The query that the quote must match, of the same types, on the fields of quotes only. */
  public Query inner() {
    return inner;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return "quote{" + inner.toString(field) + "}";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SameQuoteQuery that && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return Objects.hash(SameQuoteQuery.class, inner);
  }
}
