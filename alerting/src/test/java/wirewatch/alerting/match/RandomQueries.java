package wirewatch.alerting.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import wirewatch.alerting.document.LanguageAnalyzers;
import wirewatch.alerting.query.WatchQuery;

/** Random queries of every type and documents of few words, reproducible by seed. */
final class RandomQueries {
  private static final List<Occur> OCCURS = List.of(Occur.values());

  private static final List<String> FIELDS =
      List.of("article.headline", "article.body", "article.quotes.text", "feed.id");
  private static final List<String> WORDS =
      List.of("a1", "ab", "abc", "abd", "bca", "cab", "bcab", "ca", "é", "東京", "😀b", "x", "acb");

  private final Random random;

  RandomQueries(long seed) {
    this.random = new Random(seed);
  }

  DocumentContent content() {
    List<DocumentContent.TextValue> texts = new ArrayList<>();
    Analyzer analyzer = LanguageAnalyzers.standard();
    texts.add(
        new DocumentContent.TextValue(
            "article.headline", words(4), analyzer, DocumentContent.NO_QUOTE));
    texts.add(
        new DocumentContent.TextValue(
            "article.body", words(25), analyzer, DocumentContent.NO_QUOTE));
    if (random.nextBoolean()) {
      texts.add(
          new DocumentContent.TextValue(
              "article.body", words(3), analyzer, DocumentContent.NO_QUOTE));
    }
    if (random.nextInt(3) > 0) {
      texts.add(new DocumentContent.TextValue("feed.id", word(), null, DocumentContent.NO_QUOTE));
      texts.add(new DocumentContent.TextValue("feed.id", word(), null, DocumentContent.NO_QUOTE));
    }
    int quotes = random.nextInt(4);
    for (int i = 0; i < quotes; i++) {
      texts.add(new DocumentContent.TextValue("article.quotes.text", words(6), analyzer, i));
      texts.add(new DocumentContent.TextValue("article.quotes.speaker", words(2), analyzer, i));
    }
    List<DocumentContent.LongValue> numbers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      numbers.add(
          new DocumentContent.LongValue(
              "published", random.nextInt(20) - 10, DocumentContent.NO_QUOTE));
    }
    return new DocumentContent(texts, numbers);
  }

  private String words(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(word()).append(' ');
    }
    return text.toString();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String field() {
    return FIELDS.get(random.nextInt(FIELDS.size()));
  }

  Query query(int depth) {
    return switch (random.nextInt(depth > 0 ? 21 : 16)) {
      case 0, 1, 2 -> new TermQuery(term());
      case 3, 4 -> phrase(0);
      case 5, 6 -> phrase(random.nextInt(6));
      case 7 -> new PrefixQuery(new Term(field(), wordPrefix()));
      case 8 -> new WildcardQuery(new Term(field(), pattern()));
      case 9 -> fuzzy();
      case 10 -> range();
      case 11 -> LongPoint.newRangeQuery("published", random.nextInt(12) - 10, random.nextInt(10));
      case 12 -> new RegexpQuery(new Term(field(), "[a-c]*b."));
      case 13 -> multiPhrase();
      case 14 -> synonyms();
      case 15 -> random.nextBoolean() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("none");
      case 16 -> new BoostQuery(query(depth - 1), 2);
      case 17 -> new ConstantScoreQuery(query(depth - 1));
      case 18 -> new DisjunctionMaxQuery(List.of(query(depth - 1), query(depth - 1)), 0);
      default -> bool(depth - 1);
    };
  }

  Query sameQuote() {
    String not = random.nextInt(3) == 0 ? " AND NOT quote:" + asciiWord() : "";
    return WatchQuery.of(
            "speaker:" + asciiWord() + " AND quote:(" + asciiWord() + " OR \"ab abc\"~2)" + not)
        .toLucene("other");
  }

  private String asciiWord() {
    return WORDS.get(random.nextInt(8));
  }

  private Term term() {
    return new Term(field(), word());
  }

  private Query phrase(int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    String field = field();
    int place = random.nextInt(2);
    for (int i = random.nextInt(4); i >= 0; i--) {
      phrase.add(new Term(field, word()), place);
      place += random.nextInt(8) == 0 ? 2 : 1;
    }
    return phrase.build();
  }

  private String wordPrefix() {
    String word = word();
    return word.substring(
        0, word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length()) + 1)));
  }

  private String pattern() {
    String word = word();
    int at = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length()) + 1));
    return word.substring(0, at)
        + List.of("*", "?", "*?", "", "\\").get(random.nextInt(4))
        + word.substring(at);
  }

  private Query fuzzy() {
    return new FuzzyQuery(
        term(),
        random.nextInt(3),
        random.nextInt(3),
        1,
        random.nextBoolean(),
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private Query range() {
    BytesRef from = random.nextInt(4) == 0 ? null : new BytesRef(word());
    BytesRef to = random.nextInt(4) == 0 ? null : new BytesRef(word());
    return new TermRangeQuery(field(), from, to, random.nextBoolean(), random.nextBoolean());
  }

  private Query multiPhrase() {
    String field = field();
    return new MultiPhraseQuery.Builder()
        .setSlop(random.nextInt(3))
        .add(new Term[] {new Term(field, word()), new Term(field, word())})
        .add(new Term(field, word()))
        .build();
  }

  private Query synonyms() {
    String field = field();
    return new SynonymQuery.Builder(field)
        .addTerm(new Term(field, word()))
        .addTerm(new Term(field, word()))
        .build();
  }

  private Query bool(int depth) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      bool.add(query(depth), OCCURS.get(random.nextInt(OCCURS.size())));
      if (random.nextInt(10) == 0) {
        bool.add(new TermQuery(new Term("article.body", "ab")), Occur.SHOULD);
        bool.add(new TermQuery(new Term("article.body", "ab")), Occur.SHOULD);
      }
    }
    return bool.setMinimumNumberShouldMatch(random.nextInt(4)).build();
  }
}
