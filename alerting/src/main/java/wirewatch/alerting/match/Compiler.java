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
import wirewatch.alerting.query.SameQuote;

/** Compiles queries to conditions; equal parts of queries become the same condition. */
final class Compiler {
  private final Map<String, Integer> fields = new HashMap<>();
  private final CharsTable terms = new CharsTable();
  private final CharsTable prefixes = new CharsTable();
  private final TreeSet<Integer> prefixLengths = new TreeSet<>();
  private final Nodes nodes = new Nodes();
  private final List<TermSet> termSets = new ArrayList<>();
  private final Map<Query, Integer> conditions = new HashMap<>();
  private final List<Program.Bounds> bounds = new ArrayList<>();
  private final List<Query> others = new ArrayList<>();

  Program program() {
    return new Program(
        Map.copyOf(fields),
        terms,
        prefixes,
        prefixLengths.stream().mapToInt(Integer::intValue).toArray(),
        nodes.code(),
        nodes.memos(),
        List.copyOf(termSets),
        List.copyOf(bounds),
        List.copyOf(others));
  }

  /** The condition of a query. */
  int compile(Query query) {
    return switch (query) {
      case TermQuery term -> term(term.getTerm());
      case BooleanQuery bool -> bool(bool);
      case PhraseQuery phrase -> phrase(phrase);
      case PrefixQuery prefix -> prefix(prefix.getField(), prefix.getPrefix().text());
      case BoostQuery boosted -> compile(boosted.getQuery());
      case ConstantScoreQuery constant -> compile(constant.getQuery());
      case DisjunctionMaxQuery any -> any(List.copyOf(any.getDisjuncts()));
      case SynonymQuery synonyms ->
          any(synonyms.getTerms().stream().<Query>map(TermQuery::new).toList());
      case SameQuote quote -> nodes.remembering(Program.QUOTE, compile(quote.inner()));
      case IndexOrDocValuesQuery either -> compile(either.getIndexQuery());
      case MatchAllDocsQuery all -> nodes.plain(Program.ALL);
      case MatchNoDocsQuery none -> nodes.plain(Program.NONE);
      case Query many -> leaf(many);
    };
  }

  /** Queries that are deduplicated by equality, because their compiled form is large. */
  private int leaf(Query query) {
    Integer known = conditions.get(query);
    if (known == null) {
      known =
          switch (query) {
            case AutomatonQuery automaton -> accepted(automaton);
            case FuzzyQuery fuzzy -> similar(fuzzy);
            case PointRangeQuery range -> range(range);
            case Query unknown -> other(unknown, List.of());
          };
      conditions.put(query, known);
    }
    return known;
  }

  private int field(String name) {
    return fields.computeIfAbsent(name, unknown -> fields.size());
  }

  private int term(Term term) {
    String text = (char) field(term.field()) + term.text();
    return Program.condition(Program.TERM, terms.add(text));
  }

  private int prefix(String field, String start) {
    if (start.isEmpty()) {
      return termSet(new TermSet.Every(field(field)), -1);
    }
    prefixLengths.add(start.length() + 1);
    return Program.condition(Program.PREFIX, prefixes.add((char) field(field) + start));
  }

  private int termSet(TermSet set, int prefix) {
    termSets.add(set);
    return nodes.remembering(Program.TERM_SET, termSets.size() - 1, prefix);
  }

  private int bool(BooleanQuery query) {
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
    return nodes.bool(must, not, should, least);
  }

  private int any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return queries.isEmpty() ? nodes.plain(Program.NONE) : bool(any.build());
  }

  private int phrase(PhraseQuery phrase) {
    Term[] words = phrase.getTerms();
    if (words.length == 0) {
      return nodes.plain(Program.NONE);
    }
    if (words.length == 1) {
      return term(words[0]);
    }
    int[] numbers = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = term(words[i]) >> Program.TAG_BITS;
    }
    boolean repeats = Arrays.stream(numbers).distinct().count() < words.length;
    if (phrase.getSlop() > 0 && repeats) {
      return other(phrase, List.of(words));
    }
    return nodes.phrase(numbers, phrase.getPositions(), phrase.getSlop());
  }

  private int accepted(AutomatonQuery query) {
    int field = field(query.getField());
    return switch (query.getCompiled().type) {
      case ALL -> termSet(new TermSet.Every(field), -1);
      case NONE -> nodes.plain(Program.NONE);
      case SINGLE -> term(new Term(query.getField(), query.getCompiled().term));
      case NORMAL -> normal(query, field);
    };
  }

  private int normal(AutomatonQuery query, int field) {
    if (query.getCompiled().runAutomaton == null) {
      return other(query, List.of());
    }
    String start = query instanceof WildcardQuery wildcard ? start(wildcard) : "";
    int prefix = start.isEmpty() ? -1 : prefix(query.getField(), start);
    return termSet(new TermSet.Accepted(field, query.getCompiled().runAutomaton), prefix);
  }

  /** The literal characters before the first special character of the pattern. */
  private static String start(WildcardQuery wildcard) {
    String pattern = wildcard.getTerm().text();
    int end = 0;
    while (end < pattern.length() && "*?\\".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }

  private int similar(FuzzyQuery query) {
    String word = query.getTerm().text();
    int[] points = word.codePoints().toArray();
    if (query.getMaxEdits() == 0) {
      return term(query.getTerm());
    }
    int shared = Math.min(query.getPrefixLength(), points.length);
    Edits edits =
        new Edits(points, query.getMaxEdits(), query.getPrefixLength(), query.getTranspositions());
    String start = new String(points, 0, shared);
    int prefix = start.isEmpty() ? -1 : prefix(query.getField(), start);
    return termSet(new TermSet.Similar(field(query.getField()), edits), prefix);
  }

  private int range(PointRangeQuery query) {
    if (query.getNumDims() != 1 || query.getBytesPerDim() != Long.BYTES) {
      return other(query, List.of());
    }
    bounds.add(
        new Program.Bounds(
            query.getField(),
            NumericUtils.sortableBytesToLong(query.getLowerPoint(), 0),
            NumericUtils.sortableBytesToLong(query.getUpperPoint(), 0)));
    return nodes.plain(Program.RANGE, bounds.size() - 1);
  }

  private int other(Query query, List<Term> necessary) {
    others.add(query);
    int[] conditions = new HashSet<>(necessary).stream().mapToInt(this::term).toArray();
    return nodes.other(others.size() - 1, conditions);
  }
}
