package wirewatch.alerting.document;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Wraps an analyzer with the position increment gap that Elasticsearch uses. */
final class PositionGapAnalyzer extends DelegatingAnalyzerWrapper {
  private static final int GAP = 100;

  private final Analyzer analyzer;

  PositionGapAnalyzer(Analyzer analyzer) {
    super(GLOBAL_REUSE_STRATEGY);
    this.analyzer = analyzer;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return analyzer;
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }
}
