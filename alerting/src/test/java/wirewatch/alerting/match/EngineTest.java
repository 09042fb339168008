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
import wirewatch.alerting.query.Analyzers;

class EngineTest {

  @Test
  void matchesWhatLuceneMatches() {
    RandomQueries random = new RandomQueries(1);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      queries.add(i % 10 == 0 ? random.sameQuote() : random.query(2));
    }
    Engine engine = Engine.of(queries);
    for (int i = 0; i < 20; i++) {
      Content content = random.content();
      List<Query> found = found(engine, queries, content);
      Oracle oracle = new Oracle(content);
      assertThat(found)
          .as("%s", content)
          .containsExactlyElementsOf(queries.stream().filter(oracle::matches).toList());
    }
  }

  @Test
  void isThreadSafe() throws InterruptedException {
    RandomQueries random = new RandomQueries(2);
    List<Query> queries = IntStream.range(0, 300).mapToObj(i -> random.query(2)).toList();
    List<Content> contents = IntStream.range(0, 50).mapToObj(i -> random.content()).toList();
    Engine engine = Engine.of(queries);
    List<List<Query>> alone = contents.stream().map(c -> found(engine, queries, c)).toList();
    List<List<List<Query>>> together = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      together.add(
                          contents.stream().map(c -> found(engine, queries, c)).toList())));
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
    List<Content> contents = IntStream.range(0, 100).mapToObj(i -> random.content()).toList();
    Engine engine = Engine.of(queries);
    List<List<Query>> before = contents.stream().map(c -> found(engine, queries, c)).toList();
    Engine changed = engine.changedTo(queries);
    assertThat(contents.stream().map(c -> found(changed, queries, c)).toList()).isEqualTo(before);
  }

  @Test
  void acceptsHugeAndEmptyTexts() {
    Engine engine = Engine.of(List.of(new TermQuery(new Term("article.body", "b"))));
    String huge = "x".repeat(100_000) + " a b " + "y ".repeat(200_000);
    assertThat(texts(engine, huge)).containsExactly(0);
    assertThat(texts(engine, "")).isEmpty();
    assertThat(texts(engine, "b")).containsExactly(0);
  }

  private static int[] texts(Engine engine, String text) {
    Content.Text body = new Content.Text("article.body", text, Analyzers.standard(), -1);
    Content.Text whole = new Content.Text("article.body", text, null, -1);
    try (Reading reading = engine.read(new Content(List.of(body, whole), List.of()))) {
      return reading.matches();
    }
  }

  private static List<Query> found(Engine engine, List<Query> queries, Content content) {
    try (Reading reading = engine.read(content)) {
      return IntStream.of(reading.matches()).mapToObj(queries::get).toList();
    }
  }
}
