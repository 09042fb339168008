package wirewatch.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import wirewatch.alerting.match.Content;

/** Lucene's own monitor, as it comes, with one of its presearchers. */
final class MonitorRival implements AutoCloseable {
  private static final int BATCH = 10_000;

  private final String name;
  private final Monitor monitor;

  private MonitorRival(String name, Analyzer analyzer, Presearcher presearcher) throws IOException {
    this.name = name;
    this.monitor = new Monitor(analyzer, presearcher);
  }

  /** One with each presearcher that is worth it. */
  static List<MonitorRival> all(Analyzer analyzer, List<Query> queries) throws IOException {
    List<MonitorRival> rivals =
        List.of(
            new MonitorRival("TermFilteredPresearcher", analyzer, new TermFilteredPresearcher()),
            new MonitorRival(
                "MultipassTermFilteredPresearcher",
                analyzer,
                new MultipassTermFilteredPresearcher(2)));
    for (MonitorRival rival : rivals) {
      rival.register(queries);
    }
    return rivals;
  }

  private void register(List<Query> queries) throws IOException {
    List<MonitorQuery> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < queries.size(); i++) {
      batch.add(new MonitorQuery(Integer.toString(i), queries.get(i)));
      if (batch.size() == BATCH || i == queries.size() - 1) {
        monitor.register(batch);
        batch.clear();
      }
    }
  }

  String name() {
    return name;
  }

  static Document document(Content content) {
    Document document = new Document();
    for (Content.Text text : content.texts()) {
      document.add(new TextField(text.field(), text.value(), Field.Store.NO));
    }
    return document;
  }

  /** The numbers of the queries that match, rising. */
  int[] match(Document document) throws IOException {
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
        .mapToInt(match -> Integer.parseInt(match.getQueryId()))
        .sorted()
        .toArray();
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
