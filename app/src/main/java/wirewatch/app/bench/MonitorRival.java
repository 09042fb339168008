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

/** Lucene's monitor with default settings and one of its presearchers, for comparison. */
final class MonitorRival implements AutoCloseable {
  private static final int BATCH = 10_000;

  private static final int PASSES = 2;

  private final Kind kind;
  private final Monitor monitor;

  private MonitorRival(Kind kind, Analyzer analyzer) throws IOException {
    this.kind = kind;
    this.monitor = new Monitor(analyzer, kind.presearcher());
  }

  /** The presearchers of Lucene, which select the queries that can match. */
  enum Kind {
    TERM_FILTERED,
    MULTIPASS;

    private Presearcher presearcher() {
      return switch (this) {
        case TERM_FILTERED -> new TermFilteredPresearcher();
        case MULTIPASS -> new MultipassTermFilteredPresearcher(PASSES);
      };
    }
  }

  static MonitorRival of(Kind kind, Analyzer analyzer, List<Query> queries) throws IOException {
    MonitorRival rival = new MonitorRival(kind, analyzer);
    rival.register(queries);
    return rival;
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

  /** The presearcher's class. */
  String name() {
    return kind.presearcher().getClass().getSimpleName();
  }

  static Document document(Content content) {
    Document document = new Document();
    for (Content.Text text : content.texts()) {
      document.add(new TextField(text.field(), text.value(), Field.Store.NO));
    }
    return document;
  }

  /** Returns the numbers of the matching queries in ascending order. */
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
