package wirewatch.support;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/** Provides a Lucene analyzer with its default stop words to an index. */
final class LuceneAnalyzerProvider extends AbstractIndexAnalyzerProvider<Analyzer> {
  private final Analyzer analyzer;

  LuceneAnalyzerProvider(String name, Analyzer analyzer) {
    super(name);
    this.analyzer = analyzer;
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
