package wirewatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;

/**
 * The ingest plugin against the library: the same 500-word texts made into documents by a node
 * behind {@code _bulk} and by threads of this process, as many as there are cores, in turns, once
 * both have warmed up. The pipeline drops each document at its end, so that nothing is indexed;
 * what the node does besides is HTTP, JSON and the pipeline. Where others use the machine, who has
 * more threads gets more of it: then the ratio of the processor time tells more than that of the
 * documents a second. Also what the node's heap holds from first to last.
 */
public final class PluginBench implements AutoCloseable {
  private static final int TEXTS = 3_000;
  private static final int TEXTS_PER_REQUEST = 100;

  /** The server's compiler needs some 20,000 texts: before, it takes a tenth of the node's time. */
  private static final int WARM_UP_ROUNDS = 9;

  private static final int ROUNDS = 10;
  private static final int HEAP_SAMPLES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The second processor finds nothing in an empty field, and drops the document. */
  private static final String PIPELINE =
      """
      {"processors": [{"wire_article": {"field": "text"}},
        {"wire_article": {"field": "end", "on_not_article": "drop"}}]}
      """;

  private final PrintStream out;
  private final PluginNode node;
  private final int threadCount = Runtime.getRuntime().availableProcessors();
  private final ExecutorService threads = Executors.newFixedThreadPool(threadCount + 1);
  private final List<String> texts = new SyntheticTexts(1).texts(TEXTS);
  private final List<String> requests;
  private final List<String> openingRequests;
  private final ArticleExtractor articleExtractor = new ArticleExtractor();

  private PluginBench(PrintStream out, PluginNode node) throws JsonProcessingException {
    this.out = out;
    this.node = node;
    this.requests = requests(texts);
    this.openingRequests = requests(texts.stream().map(PluginBench::opening).toList());
  }

  /** The headline and the first paragraph. */
  private static String opening(String text) {
    int first = text.indexOf("\n\n") + 2;
    return text.substring(0, text.indexOf("\n\n", first));
  }

  private static List<String> requests(List<String> texts) throws JsonProcessingException {
    List<String> requests = new ArrayList<>();
    for (int start = 0; start < texts.size(); start += TEXTS_PER_REQUEST) {
      StringBuilder lines = new StringBuilder();
      for (String text : texts.subList(start, start + TEXTS_PER_REQUEST)) {
        lines.append("{\"index\":{}}\n");
        lines.append(JSON.writeValueAsString(Map.of("text", text, "end", ""))).append('\n');
      }
      requests.add(lines.toString());
    }
    return requests;
  }

  /**
   * Prints documents a second of both, their ratio, and the heap.
   *
   * @param documents that the node reads at least; those beyond the rounds are only the openings of
   *     the texts, so that a million takes minutes
   */
  public static void run(PrintStream out, Path data, Path plugin, int documents)
      throws IOException, InterruptedException {
    try (PluginNode node = PluginNode.start(data, plugin);
        PluginBench bench = new PluginBench(out, node)) {
      bench.run(documents);
    }
  }

  private void run(int documents) throws IOException, InterruptedException {
    node.send("PUT", "/_ingest/pipeline/bench", PIPELINE);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      measureLibrary();
      measureNode(requests);
    }
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Round round = round();
      rounds.add(round);
      round.print(out);
    }
    out.printf(
        "plugin: median ratio %.2f (of processor time %.2f) of %d rounds of %,d texts, %d threads each (target 0.85)%n",
        median(rounds, Round::speedRatio),
        median(rounds, Round::processorTimeRatio),
        ROUNDS,
        TEXTS,
        threadCount);
    int read = (WARM_UP_ROUNDS + ROUNDS) * TEXTS;
    int beyond = Math.max(0, documents - read);
    printHeap(read);
    for (int quarter = 1; quarter <= HEAP_SAMPLES && beyond > 0; quarter++) {
      int next = (WARM_UP_ROUNDS + ROUNDS) * TEXTS + (int) ((long) beyond * quarter / HEAP_SAMPLES);
      for (; read < next; read += TEXTS) {
        measureNode(openingRequests);
      }
      printHeap(read);
    }
  }

  private void printHeap(int documents) throws IOException, InterruptedException {
    out.printf(
        "plugin: heap held after %,d documents %d MiB%n", documents, node.liveHeapBytes() >> 20);
  }

  /**
   * Both sides once.
   *
   * @param library documents a second
   * @param libraryCpu milliseconds of processor time a document
   * @param nodeCpu the same with the client's
   */
  private record Round(double library, double node, double libraryCpu, double nodeCpu) {

    double speedRatio() {
      return node / library;
    }

    double processorTimeRatio() {
      return libraryCpu / nodeCpu;
    }

    void print(PrintStream out) {
      out.printf(
          "plugin: %,.0f docs/s library, %,.0f docs/s node, %.2f; %.2f and %.2f ms CPU a document, %.2f%n",
          library, node, speedRatio(), libraryCpu, nodeCpu, processorTimeRatio());
    }
  }

  private Round round() {
    Duration start = processorTime();
    double library = measureLibrary();
    Duration between = processorTime();
    Duration before = node.processorTime();
    double plugin = measureNode(requests);
    Duration both = processorTime().minus(between).plus(node.processorTime().minus(before));
    return new Round(
        library, plugin, millisPerDocument(between.minus(start)), millisPerDocument(both));
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double millisPerDocument(Duration all) {
    return all.toNanos() / 1e6 / TEXTS;
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElse(0);
  }

  private double measureNode(List<String> bulks) {
    return rate(
        bulks,
        threadCount + 1,
        request -> {
          String path = "/bench/_bulk?pipeline=bench&filter_path=errors,items.*.result";
          String response = node.send("POST", path, request);
          if (response.split("\"noop\"", -1).length != TEXTS_PER_REQUEST + 1) {
            throw new IllegalStateException("not every text was read: " + response);
          }
        });
  }

  private double measureLibrary() {
    return rate(texts, threadCount, this::read);
  }

  private void read(String text) {
    Instant now = Instant.now();
    switch (articleExtractor.extract(PlainText.of(text, null, now))) {
      case ExtractionResult.ExtractedArticle extractedArticle ->
          IndexDocument.of(extractedArticle.article(), null, now, now);
      case ExtractionResult.NotAnArticle none -> throw new IllegalStateException(none.reason());
    }
  }

  /** Documents a second with so many threads. */
  private <T> double rate(List<T> work, int parallel, Consumer<T> step) {
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < parallel; i++) {
      int first = i;
      running.add(
          threads.submit(
              () -> {
                for (int k = first; k < work.size(); k += parallel) {
                  step.accept(work.get(k));
                }
              }));
    }
    for (Future<?> each : running) {
      join(each);
    }
    return TEXTS / ((System.nanoTime() - start) / 1e9);
  }

  private static void join(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
