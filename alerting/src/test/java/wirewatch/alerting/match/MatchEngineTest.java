package wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.document.LanguageAnalyzers;

class MatchEngineTest {

  @Test
  void matchesWhatLuceneMatches() {
    RandomQueries random = new RandomQueries(1);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      queries.add(i % 10 == 0 ? random.sameQuote() : random.query(2));
    }
    MatchEngine matchEngine = MatchEngine.of(queries);
    for (int i = 0; i < 20; i++) {
      DocumentContent documentContent = random.content();
      List<Query> found = found(matchEngine, queries, documentContent);
      MemoryIndexMatcher memoryIndexMatcher = new MemoryIndexMatcher(documentContent);
      assertThat(found)
          .as("%s", documentContent)
          .containsExactlyElementsOf(queries.stream().filter(memoryIndexMatcher::matches).toList());
    }
  }

  @Test
  void isThreadSafe() throws InterruptedException {
    RandomQueries random = new RandomQueries(2);
    List<Query> queries = IntStream.range(0, 300).mapToObj(i -> random.query(2)).toList();
    List<DocumentContent> contents =
        IntStream.range(0, 50).mapToObj(i -> random.content()).toList();
    MatchEngine matchEngine = MatchEngine.of(queries);
    List<List<Query>> alone = contents.stream().map(c -> found(matchEngine, queries, c)).toList();
    List<List<List<Query>>> together = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      together.add(
                          contents.stream().map(c -> found(matchEngine, queries, c)).toList())));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(together).hasSize(4).allMatch(alone::equals);
  }

  @Test
  void matchesTheSameWithCollectedFrequencies() {
    RandomQueries random = new RandomQueries(3);
    List<Query> queries = IntStream.range(0, 500).mapToObj(i -> random.query(1)).toList();
    List<DocumentContent> contents =
        IntStream.range(0, 100).mapToObj(i -> random.content()).toList();
    MatchEngine matchEngine = MatchEngine.of(queries);
    List<List<Query>> before = contents.stream().map(c -> found(matchEngine, queries, c)).toList();
    MatchEngine changed = matchEngine.withQueries(queries);
    assertThat(contents.stream().map(c -> found(changed, queries, c)).toList()).isEqualTo(before);
  }

  @Test
  void acceptsHugeAndEmptyTexts() {
    MatchEngine matchEngine = MatchEngine.of(List.of(new TermQuery(new Term("article.body", "b"))));
    String huge = "x".repeat(100_000) + " a b " + "y ".repeat(200_000);
    assertThat(texts(matchEngine, huge)).containsExactly(0);
    assertThat(texts(matchEngine, "")).isEmpty();
    assertThat(texts(matchEngine, "b")).containsExactly(0);
  }

  private static int[] texts(MatchEngine matchEngine, String text) {
    DocumentContent.TextValue body =
        new DocumentContent.TextValue("article.body", text, LanguageAnalyzers.standard(), -1);
    DocumentContent.TextValue whole = new DocumentContent.TextValue("article.body", text, null, -1);
    try (AnalyzedDocument analyzedDocument =
        matchEngine.analyze(new DocumentContent(List.of(body, whole), List.of()))) {
      return analyzedDocument.matchingQueries();
    }
  }

  private static List<Query> found(
      MatchEngine matchEngine, List<Query> queries, DocumentContent documentContent) {
    try (AnalyzedDocument analyzedDocument = matchEngine.analyze(documentContent)) {
      return IntStream.of(analyzedDocument.matchingQueries()).mapToObj(queries::get).toList();
    }
  }
}
