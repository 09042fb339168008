package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queryparser.charstream.CharStream;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.document.LanguageAnalyzers;

/** Lucene's classic query parser, extended to produce clauses instead of queries. */
final class ClauseParser extends QueryParser {
  private static final Set<Integer> CLAUSE_START_KINDS =
      Set.of(
          STAR,
          QUOTED,
          TERM,
          PREFIXTERM,
          WILDTERM,
          REGEXPTERM,
          RANGEIN_START,
          RANGEEX_START,
          NUMBER);
  private static final String NO_FIELD = "";

  private final String text;
  private final ClauseBuilder clauseBuilder;
  private @Nullable Token cursor;

  ClauseParser(String text, ClauseBuilder maker) {
    super(NO_FIELD, LanguageAnalyzers.standard());
    setSplitOnWhitespace(true);
    this.text = text;
    this.clauseBuilder = maker;
  }

  /** Parses the text. */
  Clause parseClause() throws ParseException {
    return toClause(parse(text));
  }

  /** Called by the parser before its first token. */
  @Override
  public void ReInit(CharStream stream) {
    super.ReInit(stream);
    cursor = token;
  }

  /** Wraps a clause as a query, to pass it through the parser. */
  private static final class ClauseQuery extends Query {
    private final Clause clause;

    ClauseQuery(Clause clause) {
      this.clause = clause;
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return clause.toString();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private static Clause toClause(Query query) {
    return switch (query) {
      case ClauseQuery clauseQuery -> clauseQuery.clause;
      case BoostQuery boosted ->
          new Clause.Boosted(toClause(boosted.getQuery()), boosted.getBoost());
      case BooleanQuery group -> toGroup(group);
      case Query other -> throw new IllegalStateException("unexpected query: " + other);
    };
  }

  private static Clause toGroup(BooleanQuery query) {
    List<Clause> must = new ArrayList<>();
    List<Clause> should = new ArrayList<>();
    List<Clause> mustNot = new ArrayList<>();
    for (BooleanClause part : query) {
      Clause clause = toClause(part.query());
      switch (part.occur()) {
        case MUST, FILTER -> must.add(clause);
        case SHOULD -> should.add(clause);
        case MUST_NOT -> mustNot.add(clause);
      }
    }
    return new Clause.Group(must, should, mustNot);
  }

  @Override
  protected Query getFieldQuery(String field, String queryText, boolean quoted) {
    return new ClauseQuery(clauseBuilder.phrase(locate(field), queryText, 0));
  }

  @Override
  protected Query getFieldQuery(String field, String queryText, int slop) {
    return new ClauseQuery(clauseBuilder.phrase(locate(field), queryText, slop));
  }

  @Override
  protected Query getPrefixQuery(String field, String termStr) {
    return new ClauseQuery(clauseBuilder.prefix(locate(field), termStr));
  }

  @Override
  protected Query getWildcardQuery(String field, String termStr) {
    return new ClauseQuery(clauseBuilder.wildcard(locate(field), termStr));
  }

  @Override
  protected Query getFuzzyQuery(String field, String termStr, float minSimilarity) {
    int letters = termStr.codePointCount(0, termStr.length());
    int edits = FuzzyQuery.floatToEdits(minSimilarity, letters);
    return new ClauseQuery(clauseBuilder.fuzzy(locate(field), termStr, edits));
  }

  @Override
  protected Query getRegexpQuery(String field, String termStr) {
    throw clauseBuilder.rejectRegexp(locate(field));
  }

  @Override
  protected Query getRangeQuery(
      String field,
      @Nullable String part1,
      @Nullable String part2,
      boolean startInclusive,
      boolean endInclusive) {
    return new ClauseQuery(
        clauseBuilder.range(
            locate(field),
            new Clause.RangeEnd(part1, startInclusive),
            new Clause.RangeEnd(part2, endInclusive)));
  }

  /** The location of the clause that the parser has just read. */
  private ClauseBuilder.ClauseLocation locate(String field) {
    Token at = cursor;
    while (at != null && !isClauseStart(at)) {
      at = at.next;
    }
    int position = at == null ? 1 : at.beginColumn + 1;
    cursor = token.next == null ? token : token.next;
    String name = field.equals(NO_FIELD) ? null : field;
    int named = name == null ? -1 : text.lastIndexOf(name + ":", position - 1);
    return new ClauseBuilder.ClauseLocation(name, position, named < 0 ? position : named + 1);
  }

  private static boolean isClauseStart(Token token) {
    return CLAUSE_START_KINDS.contains(token.kind)
        && (token.next == null || token.next.kind != COLON);
  }
}
