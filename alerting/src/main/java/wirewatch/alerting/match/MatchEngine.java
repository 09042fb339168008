package wirewatch.alerting.match;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.search.Query;

/**
 * Finds which of many Lucene queries a document matches. Immutable and thread-safe; starts no
 * thread. Queries of unsupported types are evaluated by Lucene's {@code MemoryIndex}, which is
 * slow.
 */
public final class MatchEngine {
  private final QueryProgram queryProgram;
  private final EvaluationPlan evaluationPlan;
  private final DocumentFrequencies frequencies;
  private final ConcurrentLinkedDeque<AnalyzedDocument> idle = new ConcurrentLinkedDeque<>();

  private MatchEngine(QueryProgram queryProgram, EvaluationPlan evaluationPlan) {
    this.queryProgram = queryProgram;
    this.evaluationPlan = evaluationPlan;
    this.frequencies = new DocumentFrequencies(queryProgram.terms());
  }

  /** Compiles queries, which are identified by their index in the list from then on. */
  public static MatchEngine of(List<Query> queries) {
    return of(queries, DocumentFrequencies.NONE);
  }

  /** Compiles other queries, reusing the document frequencies that this engine has collected. */
  public MatchEngine withQueries(List<Query> queries) {
    return of(queries, frequencies);
  }

  private static MatchEngine of(List<Query> queries, DocumentFrequencies documentFrequencies) {
    QueryCompiler queryCompiler = new QueryCompiler();
    int[] conditions = queries.stream().mapToInt(queryCompiler::compile).toArray();
    QueryProgram queryProgram = queryCompiler.toProgram();
    return new MatchEngine(
        queryProgram,
        EvaluationPlan.of(
            queryProgram,
            conditions,
            new DocumentFrequencyEstimator(queryProgram, documentFrequencies)));
  }

  /** Analyzes a document. The result must be used by one thread only, which must close it. */
  public AnalyzedDocument analyze(DocumentContent documentContent) {
    AnalyzedDocument analyzedDocument = idle.pollFirst();
    if (analyzedDocument == null) {
      analyzedDocument = new AnalyzedDocument(queryProgram, evaluationPlan, idle::addFirst);
    }
    frequencies.addDocument(analyzedDocument.analyze(documentContent));
    return analyzedDocument;
  }
}
