package wirewatch.support;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/** One of Lucene's analyzers with its own stop words, as an index's own. */
final class SuppliedAnalyzer extends AbstractIndexAnalyzerProvider<Analyzer> {
  private final Analyzer analyzer;

  SuppliedAnalyzer(String name, Analyzer analyzer) {
    super(name);
    this.analyzer = analyzer;
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
