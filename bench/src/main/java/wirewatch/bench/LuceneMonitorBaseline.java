package wirewatch.bench;

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
import wirewatch.alerting.match.DocumentContent;

/** Lucene's monitor with default settings and one of its presearchers, for comparison. */
final class LuceneMonitorBaseline implements AutoCloseable {
  private static final int BATCH = 10_000;

  private static final int PASSES = 2;

  private final PresearcherKind presearcherKind;
  private final Monitor monitor;

  private LuceneMonitorBaseline(PresearcherKind presearcherKind, Analyzer analyzer)
      throws IOException {
    this.presearcherKind = presearcherKind;
    this.monitor = new Monitor(analyzer, presearcherKind.presearcher());
  }

  /** The presearchers of Lucene, which select the queries that can match. */
  enum PresearcherKind {
    TERM_FILTERED,
    MULTIPASS;

    private Presearcher presearcher() {
      return switch (this) {
        case TERM_FILTERED -> new TermFilteredPresearcher();
        case MULTIPASS -> new MultipassTermFilteredPresearcher(PASSES);
      };
    }
  }

  static LuceneMonitorBaseline of(
      PresearcherKind presearcherKind, Analyzer analyzer, List<Query> queries) throws IOException {
    LuceneMonitorBaseline rival = new LuceneMonitorBaseline(presearcherKind, analyzer);
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
  String presearcherName() {
    return presearcherKind.presearcher().getClass().getSimpleName();
  }

  static Document toDocument(DocumentContent documentContent) {
    Document document = new Document();
    for (DocumentContent.TextValue textValue : documentContent.texts()) {
      document.add(new TextField(textValue.field(), textValue.value(), Field.Store.NO));
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
