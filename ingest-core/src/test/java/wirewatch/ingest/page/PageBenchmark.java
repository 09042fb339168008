package wirewatch.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wirewatch.ingest.model.HtmlPage;

/**
 * Reading a page beside parsing it, for a page of a few kilobytes and for one whose paragraphs are
 * said a thousand times over. Run it with {@code ./mvnw -Pjmh -pl ingest-core -am verify
 * -DskipTests}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageBenchmark {
  private static final String PARAGRAPH = "<p>Some 40,000 people";

  @Param({"1", "1000"})
  private int times;

  private final PageReader reader = new PageReader();
  private String markup = "";

  @Setup
  public void load() throws IOException {
    try (InputStream in = PageBenchmark.class.getResourceAsStream("body/boilerplate.html")) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: body/boilerplate.html");
      }
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String more = "<p>The ferry left at noon, an hour late, with ninety people on board.</p>";
      markup = page.replace(PARAGRAPH, more.repeat(times) + PARAGRAPH);
    }
  }

  @Benchmark
  public Document parse() {
    return Jsoup.parse(markup);
  }

  @Benchmark
  public PageReadResult read() {
    return reader.read(HtmlPage.of(markup, null, null));
  }
}
