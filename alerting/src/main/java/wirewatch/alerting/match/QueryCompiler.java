package wirewatch.alerting.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.NumericUtils;
import wirewatch.alerting.query.SameQuoteQuery;

/** Compiles queries to conditions; equal parts of queries become the same condition. */
final class QueryCompiler {
  private final Map<String, Integer> fields = new HashMap<>();
  private final StringIdTable terms = new StringIdTable();
  private final StringIdTable prefixes = new StringIdTable();
  private final TreeSet<Integer> prefixLengths = new TreeSet<>();
  private final ProgramNodes programNodes = new ProgramNodes();
  private final List<TermSet> termSets = new ArrayList<>();
  private final Map<Query, Integer> conditions = new HashMap<>();
  private final List<QueryProgram.LongRange> ranges = new ArrayList<>();
  private final List<Query> luceneQueries = new ArrayList<>();

  QueryProgram toProgram() {
    return new QueryProgram(
        Map.copyOf(fields),
        terms,
        prefixes,
        prefixLengths.stream().mapToInt(Integer::intValue).toArray(),
        programNodes.code(),
        programNodes.cacheSlotCount(),
        List.copyOf(termSets),
        List.copyOf(ranges),
        List.copyOf(luceneQueries));
  }

  /** The condition of a query. */
  int compile(Query query) {
    return switch (query) {
      case TermQuery term -> compileTerm(term.getTerm());
      case BooleanQuery bool -> compileBoolean(bool);
      case PhraseQuery phrase -> compilePhrase(phrase);
      case PrefixQuery prefix -> compilePrefix(prefix.getField(), prefix.getPrefix().text());
      case BoostQuery boosted -> compile(boosted.getQuery());
      case ConstantScoreQuery constant -> compile(constant.getQuery());
      case DisjunctionMaxQuery any -> compileDisjunction(List.copyOf(any.getDisjuncts()));
      case SynonymQuery synonyms ->
          compileDisjunction(synonyms.getTerms().stream().<Query>map(TermQuery::new).toList());
      case SameQuoteQuery quote ->
          programNodes.addCached(QueryProgram.SAME_QUOTE, compile(quote.inner()));
      case IndexOrDocValuesQuery either -> compile(either.getIndexQuery());
      case MatchAllDocsQuery all -> programNodes.addUncached(QueryProgram.ALL);
      case MatchNoDocsQuery none -> programNodes.addUncached(QueryProgram.NONE);
      case Query many -> compileLeaf(many);
    };
  }

  /** Queries that are deduplicated by equality, because their compiled form is large. */
  private int compileLeaf(Query query) {
    Integer known = conditions.get(query);
    if (known == null) {
      known =
          switch (query) {
            case AutomatonQuery automaton -> compileAutomaton(automaton);
            case FuzzyQuery fuzzy -> compileFuzzy(fuzzy);
            case PointRangeQuery range -> compileRange(range);
            case Query unknown -> compileLuceneQuery(unknown, List.of());
          };
      conditions.put(query, known);
    }
    return known;
  }

  private int fieldNumber(String name) {
    return fields.computeIfAbsent(name, unknown -> fields.size());
  }

  private int compileTerm(Term term) {
    String text = (char) fieldNumber(term.field()) + term.text();
    return QueryProgram.condition(QueryProgram.TERM, terms.add(text));
  }

  private int compilePrefix(String field, String start) {
    if (start.isEmpty()) {
      return addTermSet(new TermSet.AllTerms(fieldNumber(field)), -1);
    }
    prefixLengths.add(start.length() + 1);
    return QueryProgram.condition(
        QueryProgram.PREFIX, prefixes.add((char) fieldNumber(field) + start));
  }

  private int addTermSet(TermSet set, int prefix) {
    termSets.add(set);
    return programNodes.addCached(QueryProgram.TERM_SET, termSets.size() - 1, prefix);
  }

  private int compileBoolean(BooleanQuery query) {
    IntList must = new IntList();
    IntList not = new IntList();
    IntList should = new IntList();
    query
        .clauses()
        .forEach(
            clause -> {
              int condition = compile(clause.query());
              switch (clause.occur()) {
                case MUST, FILTER -> must.add(condition);
                case MUST_NOT -> not.add(condition);
                case SHOULD -> should.add(condition);
              }
            });
    int least = query.getMinimumNumberShouldMatch();
    if (least == 0 && must.size() == 0) {
      least = 1;
    }
    boolean one = must.size() + should.size() == 1 && not.size() == 0 && least <= should.size();
    if (one) {
      return must.size() == 1 ? must.get(0) : should.get(0);
    }
    return programNodes.addBoolean(must, not, should, least);
  }

  private int compileDisjunction(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return queries.isEmpty()
        ? programNodes.addUncached(QueryProgram.NONE)
        : compileBoolean(any.build());
  }

  private int compilePhrase(PhraseQuery phrase) {
    Term[] words = phrase.getTerms();
    if (words.length == 0) {
      return programNodes.addUncached(QueryProgram.NONE);
    }
    if (words.length == 1) {
      return compileTerm(words[0]);
    }
    int[] numbers = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = compileTerm(words[i]) >> QueryProgram.TAG_BITS;
    }
    boolean repeats = Arrays.stream(numbers).distinct().count() < words.length;
    if (phrase.getSlop() > 0 && repeats) {
      return compileLuceneQuery(phrase, List.of(words));
    }
    return programNodes.addPhrase(numbers, phrase.getPositions(), phrase.getSlop());
  }

  private int compileAutomaton(AutomatonQuery query) {
    int field = fieldNumber(query.getField());
    return switch (query.getCompiled().type) {
      case ALL -> addTermSet(new TermSet.AllTerms(field), -1);
      case NONE -> programNodes.addUncached(QueryProgram.NONE);
      case SINGLE -> compileTerm(new Term(query.getField(), query.getCompiled().term));
      case NORMAL -> compileNormalAutomaton(query, field);
    };
  }

  private int compileNormalAutomaton(AutomatonQuery query, int field) {
    if (query.getCompiled().runAutomaton == null) {
      return compileLuceneQuery(query, List.of());
    }
    String start = query instanceof WildcardQuery wildcard ? literalPrefix(wildcard) : "";
    int prefix = start.isEmpty() ? -1 : compilePrefix(query.getField(), start);
    return addTermSet(new TermSet.AutomatonTerms(field, query.getCompiled().runAutomaton), prefix);
  }

  /** The literal characters before the first special character of the pattern. */
  private static String literalPrefix(WildcardQuery wildcard) {
    String pattern = wildcard.getTerm().text();
    int end = 0;
    while (end < pattern.length() && "*?\\".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }

  private int compileFuzzy(FuzzyQuery query) {
    String word = query.getTerm().text();
    int[] points = word.codePoints().toArray();
    if (query.getMaxEdits() == 0) {
      return compileTerm(query.getTerm());
    }
    int shared = Math.min(query.getPrefixLength(), points.length);
    EditDistanceMatcher editDistanceMatcher =
        new EditDistanceMatcher(
            points, query.getMaxEdits(), query.getPrefixLength(), query.getTranspositions());
    String start = new String(points, 0, shared);
    int prefix = start.isEmpty() ? -1 : compilePrefix(query.getField(), start);
    return addTermSet(
        new TermSet.FuzzyTerms(fieldNumber(query.getField()), editDistanceMatcher), prefix);
  }

  private int compileRange(PointRangeQuery query) {
    if (query.getNumDims() != 1 || query.getBytesPerDim() != Long.BYTES) {
      return compileLuceneQuery(query, List.of());
    }
    ranges.add(
        new QueryProgram.LongRange(
            query.getField(),
            NumericUtils.sortableBytesToLong(query.getLowerPoint(), 0),
            NumericUtils.sortableBytesToLong(query.getUpperPoint(), 0)));
    return programNodes.addUncached(QueryProgram.RANGE, ranges.size() - 1);
  }

  private int compileLuceneQuery(Query query, List<Term> necessary) {
    luceneQueries.add(query);
    int[] conditions = new HashSet<>(necessary).stream().mapToInt(this::compileTerm).toArray();
    return programNodes.addLuceneQuery(luceneQueries.size() - 1, conditions);
  }
}
