package wirewatch.app.bench;

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
import wirewatch.alerting.Watches;
import wirewatch.alerting.match.Content;
import wirewatch.alerting.match.Engine;
import wirewatch.alerting.match.Reading;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.Analyzers;
import wirewatch.alerting.query.WatchQuery;

/**
 * Documents a second of one thread's CPU through the matcher and through Lucene's monitor, on the
 * same documents and queries, turn by turn.
 */
public final class MatchBench {
  private static final String LANGUAGE = "en";
  private static final int DOCUMENTS = 400;
  private static final int SAMPLE = 3_000;
  private static final int ROUNDS = 4;
  private static final int SIZE_OF_TRIAL = 10_000;
  private static final int BATCH = 20;
  private static final int LEAST = 20;
  private static final double WARM_UP = 1.5;
  private static final double ROUND = 1.0;

  private final PrintStream out;
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Analyzer analyzer = Analyzers.analyzer(LANGUAGE);
  private final InventedWire wire = new InventedWire(1);
  private final List<Content> contents = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final double rareShare;
  private final double commonShare;

  /** A way to match a document, known by its number. */
  private interface Matcher {
    int[] match(int document) throws IOException;
  }

  public MatchBench(PrintStream out) {
    this.out = out;
    for (String body : wire.articles(DOCUMENTS)) {
      Content content =
          new Content(
              List.of(new Content.Text("article.body", body, analyzer, Content.NO_QUOTE)),
              List.of());
      contents.add(content);
      documents.add(MonitorRival.document(content));
    }
    rareShare = share(wire.queries(SAMPLE, 0));
    commonShare = share(wire.queries(SAMPLE, 1));
  }

  private double share(List<String> queries) {
    Engine engine = Engine.of(compile(queries));
    long matches = 0;
    for (Content content : contents) {
      matches += match(engine, content).length;
    }
    return (double) matches / queries.size() / contents.size();
  }

  private static List<Query> compile(List<String> queries) {
    return queries.stream().map(query -> WatchQuery.of(query).toLucene(LANGUAGE)).toList();
  }

  private static int[] match(Engine engine, Content content) {
    try (Reading reading = engine.read(content)) {
      return reading.matches();
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
    List<String> queries = wire.queries(watches, Math.clamp(common, 0, 1));
    String load = load(queries);
    List<Query> compiled = compile(queries);
    Engine engine = Engine.of(compiled);
    Matcher ours = document -> match(engine, contents.get(document));
    warmUp(ours);
    MonitorRival.Kind best = best(compiled.subList(0, Math.min(SIZE_OF_TRIAL, watches)));
    try (MonitorRival rival = MonitorRival.of(best, analyzer, compiled)) {
      Comparison comparison = compare(ours, rival);
      print(watches, comparison, load);
      return comparison.same();
    }
  }

  /** The faster of the monitor's presearchers. */
  private MonitorRival.Kind best(List<Query> queries) throws IOException {
    MonitorRival.Kind best = MonitorRival.Kind.MULTIPASS;
    double fastest = 0;
    for (MonitorRival.Kind kind : MonitorRival.Kind.values()) {
      try (MonitorRival rival = MonitorRival.of(kind, analyzer, queries)) {
        double rate = warmUp(document -> rival.match(documents.get(document)));
        best = rate > fastest ? kind : best;
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

  private Comparison compare(Matcher ours, MonitorRival rival) throws IOException {
    Matcher theirs = document -> rival.match(documents.get(document));
    double rate = warmUp(theirs);
    int count = Math.clamp((int) (ROUND * rate), LEAST, 4 * DOCUMENTS);
    double oursTook = 0;
    double theirsTook = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean first = round % 2 == 0;
      oursTook += first ? seconds(ours, round * count, count) : 0;
      theirsTook += seconds(theirs, round * count, count);
      oursTook += first ? 0 : seconds(ours, round * count, count);
    }
    double all = (double) ROUNDS * count;
    return compared(
        new Comparison(all / oursTook, all / theirsTook, rival.name(), 0, 0, true), ours, theirs);
  }

  private static Comparison compared(Comparison speeds, Matcher ours, Matcher theirs)
      throws IOException {
    long matches = 0;
    boolean same = true;
    int compared = (int) Math.clamp(speeds.theirs * ROUND, LEAST, DOCUMENTS);
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
    for (int done = 0; seconds < WARM_UP; done += BATCH) {
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
  private String load(List<String> queries) {
    long before = Memory.heap();
    long start = System.nanoTime();
    long cpu = thread.getCurrentThreadCpuTime();
    List<Watch> watches = new ArrayList<>(queries.size());
    for (int i = 0; i < queries.size(); i++) {
      watches.add(watch("w" + i, queries.get(i)));
    }
    Watches loaded = Watches.of(watches);
    loaded.prepare(LANGUAGE);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
    watches.clear();
    long bytes = Memory.heap() - before;
    return "match: %,7d watches loaded in %.1f s (%.1f s CPU; target 10), %,d MB of heap (target 400)"
        .formatted(loaded.all().size(), seconds, busy, bytes / 1_000_000);
  }

  private static Watch watch(String id, String query) {
    return new Watch(
        id,
        id,
        query,
        Set.of(),
        Severity.MEDIUM,
        List.of(),
        new Mode.Immediate(),
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
