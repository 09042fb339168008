package wirewatch.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.document.LanguageAnalyzers;
import wirewatch.alerting.match.AnalyzedDocument;
import wirewatch.alerting.match.DocumentContent;
import wirewatch.alerting.match.MatchEngine;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.WatchQuery;

/**
 * Documents a second of one thread's CPU through the matcher and through Lucene's monitor, on the
 * same documents and queries, turn by turn.
 */
public final class MatchBench {
  private static final String LANGUAGE = "en";
  private static final int DOCUMENTS = 400;
  private static final int SAMPLE_QUERIES = 3_000;
  private static final int ROUNDS = 4;
  private static final int TRIAL_WATCHES = 10_000;
  private static final int BATCH = 20;
  private static final int MIN_DOCUMENTS = 20;
  private static final double WARM_UP_SECONDS = 1.5;
  private static final double ROUND_SECONDS = 1.0;

  private final PrintStream out;
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Analyzer analyzer = LanguageAnalyzers.forLanguage(LANGUAGE);
  private final SyntheticCorpus corpus = new SyntheticCorpus(1);
  private final List<DocumentContent> contents = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final double rareShare;
  private final double commonShare;

  /** A way to match a document, known by its number. */
  private interface Matcher {
    int[] match(int document) throws IOException;
  }

  public MatchBench(PrintStream out) {
    this.out = out;
    for (String body : corpus.articles(DOCUMENTS)) {
      DocumentContent documentContent =
          new DocumentContent(
              List.of(
                  new DocumentContent.TextValue(
                      "article.body", body, analyzer, DocumentContent.NO_QUOTE)),
              List.of());
      contents.add(documentContent);
      documents.add(LuceneMonitorBaseline.toDocument(documentContent));
    }
    rareShare = matchShare(corpus.queries(SAMPLE_QUERIES, 0));
    commonShare = matchShare(corpus.queries(SAMPLE_QUERIES, 1));
  }

  private double matchShare(List<String> queries) {
    MatchEngine matchEngine = MatchEngine.of(compile(queries));
    long matches = 0;
    for (DocumentContent documentContent : contents) {
      matches += match(matchEngine, documentContent).length;
    }
    return (double) matches / queries.size() / contents.size();
  }

  private static List<Query> compile(List<String> queries) {
    return queries.stream().map(query -> WatchQuery.of(query).toLucene(LANGUAGE)).toList();
  }

  private static int[] match(MatchEngine matchEngine, DocumentContent documentContent) {
    try (AnalyzedDocument analyzedDocument = matchEngine.analyze(documentContent)) {
      return analyzedDocument.matchingQueries();
    }
  }

  /**
   * Prints both speeds and their ratio, the time to load and the memory.
   *
   * @param watches how many
   * @param share of the watches that match a document
   * @return whether both matched the same
   */
  public boolean run(int watches, double share) throws IOException {
    double common = (share - rareShare) / (commonShare - rareShare);
    List<String> queries = corpus.queries(watches, Math.clamp(common, 0, 1));
    String load = measureLoading(queries);
    List<Query> compiled = compile(queries);
    MatchEngine matchEngine = MatchEngine.of(compiled);
    Matcher ours = document -> match(matchEngine, contents.get(document));
    warmUp(ours);
    LuceneMonitorBaseline.PresearcherKind best =
        fasterPresearcher(compiled.subList(0, Math.min(TRIAL_WATCHES, watches)));
    try (LuceneMonitorBaseline rival = LuceneMonitorBaseline.of(best, analyzer, compiled)) {
      Comparison comparison = compare(ours, rival);
      print(watches, comparison, load);
      return comparison.same();
    }
  }

  /** The faster of the monitor's presearchers. */
  private LuceneMonitorBaseline.PresearcherKind fasterPresearcher(List<Query> queries)
      throws IOException {
    LuceneMonitorBaseline.PresearcherKind best = LuceneMonitorBaseline.PresearcherKind.MULTIPASS;
    double fastest = 0;
    for (LuceneMonitorBaseline.PresearcherKind presearcherKind :
        LuceneMonitorBaseline.PresearcherKind.values()) {
      try (LuceneMonitorBaseline rival =
          LuceneMonitorBaseline.of(presearcherKind, analyzer, queries)) {
        double rate = warmUp(document -> rival.match(documents.get(document)));
        best = rate > fastest ? presearcherKind : best;
        fastest = Math.max(rate, fastest);
      }
    }
    return best;
  }

  /**
   * The result of a comparison.
   *
   * @param share of the watches that match a document, times the watches
   * @param same whether both matched the same
   */
  private record Comparison(
      double ours, double theirs, String rival, double share, int compared, boolean same) {}

  private Comparison compare(Matcher ours, LuceneMonitorBaseline rival) throws IOException {
    Matcher theirs = document -> rival.match(documents.get(document));
    double rate = warmUp(theirs);
    int count = Math.clamp((int) (ROUND_SECONDS * rate), MIN_DOCUMENTS, 4 * DOCUMENTS);
    double oursTook = 0;
    double theirsTook = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean first = round % 2 == 0;
      oursTook += first ? seconds(ours, round * count, count) : 0;
      theirsTook += seconds(theirs, round * count, count);
      oursTook += first ? 0 : seconds(ours, round * count, count);
    }
    double all = (double) ROUNDS * count;
    return compareMatches(
        new Comparison(all / oursTook, all / theirsTook, rival.presearcherName(), 0, 0, true),
        ours,
        theirs);
  }

  private static Comparison compareMatches(Comparison speeds, Matcher ours, Matcher theirs)
      throws IOException {
    long matches = 0;
    boolean same = true;
    int compared = (int) Math.clamp(speeds.theirs * ROUND_SECONDS, MIN_DOCUMENTS, DOCUMENTS);
    for (int document = 0; document < compared; document++) {
      int[] found = ours.match(document);
      same &= Arrays.equals(found, theirs.match(document));
      matches += found.length;
    }
    return new Comparison(
        speeds.ours, speeds.theirs, speeds.rival, (double) matches / compared, compared, same);
  }

  private void print(int watches, Comparison found, String load) {
    out.printf(
        "match: %,7d watches, %.3f %% match (%.1f a document): %,.0f docs/s ours, %,.0f"
            + " lucene-monitor (%s), ratio %.1f (target 2); matches of %d documents %s%n",
        watches,
        100 * found.share / watches,
        found.share,
        found.ours,
        found.theirs,
        found.rival,
        found.ours / found.theirs,
        found.compared,
        found.same ? "identical" : "DIFFERENT");
    out.println(load);
  }

  /** Warms up the JIT compiler and returns documents per CPU second. */
  private double warmUp(Matcher matcher) throws IOException {
    double seconds = 0;
    double last = 1;
    for (int done = 0; seconds < WARM_UP_SECONDS; done += BATCH) {
      last = seconds(matcher, done, BATCH);
      seconds += last;
    }
    return BATCH / last;
  }

  /** CPU seconds of some documents; after the last one comes the first again. */
  private double seconds(Matcher matcher, int from, int count) throws IOException {
    long start = thread.getCurrentThreadCpuTime();
    for (int i = from; i < from + count; i++) {
      matcher.match(i % DOCUMENTS);
    }
    return (thread.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Measures the time and memory of loading watches: parsing, checking, compiling. */
  private String measureLoading(List<String> queries) {
    long before = ProcessMemory.liveHeapBytes();
    long start = System.nanoTime();
    long cpu = thread.getCurrentThreadCpuTime();
    List<Watch> watches = new ArrayList<>(queries.size());
    for (int i = 0; i < queries.size(); i++) {
      watches.add(watch("w" + i, queries.get(i)));
    }
    CompiledWatches loaded = CompiledWatches.of(watches);
    loaded.compileFor(LANGUAGE);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
    watches.clear();
    long bytes = ProcessMemory.liveHeapBytes() - before;
    return "match: %,7d watches loaded in %.1f s (%.1f s CPU; target 10), %,d MB of heap (target 400)"
        .formatted(loaded.watches().size(), seconds, busy, bytes / 1_000_000);
  }

  private static Watch watch(String id, String query) {
    return new Watch(
        id,
        id,
        query,
        Set.of(),
        Severity.MEDIUM,
        List.of(),
        new DeliveryMode.Immediate(),
        null,
        true,
        1,
        0,
        null,
        null,
        null,
        null);
  }
}
