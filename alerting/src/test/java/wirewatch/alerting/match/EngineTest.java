package wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

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

  private static List<Query> found(Engine engine, List<Query> queries, Content content) {
    try (Reading reading = engine.read(content)) {
      return IntStream.of(reading.matches()).mapToObj(queries::get).toList();
    }
  }
}
