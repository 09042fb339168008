package wirewatch.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.page.PageReader;

/**
 * Pages read by one thread, from markup to draft: CPU time and allocation a page after warm-up, the
 * same beside {@code Jsoup.parse} alone in the same run, and the time of a page of 5 MB.
 */
public final class ExtractBench {
  private static final int SYNTHETIC_PAGES = 300;
  private static final long LARGE_PAGE_SIZE = 5_000_000;
  private static final int WARM_UP_ROUNDS = 12;
  private static final int ROUNDS = 5;

  private final PageReader reader = new PageReader();
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads the {@code .html} and {@code .html.gz} files under a folder; synthetic pages if null. */
  public void run(PrintStream out, @Nullable Path folder) throws IOException {
    List<String> pages =
        folder == null ? new SyntheticPages(1).pages(SYNTHETIC_PAGES) : pages(folder);
    if (pages.isEmpty()) {
      out.printf("extract: no .html or .html.gz under %s%n", folder);
      return;
    }
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      measure(pages, Jsoup::parse);
      measure(pages, this::read);
    }
    Cost parse = Cost.NONE;
    Cost read = Cost.NONE;
    for (int i = 0; i < ROUNDS; i++) {
      parse = parse.plus(measure(pages, Jsoup::parse));
      read = read.plus(measure(pages, this::read));
    }
    print(out, pages, parse, read);
    measureLargePage(out);
  }

  private void print(PrintStream out, List<String> pages, Cost parse, Cost read) {
    long characters = pages.stream().mapToLong(String::length).sum();
    double runs = (double) ROUNDS * pages.size();
    out.printf("extract: %,d pages of %,d characters%n", pages.size(), characters / pages.size());
    out.printf(
        "extract: %.2f ms CPU a page (target 3), %,d kB allocated%n",
        read.nanos() / runs / 1e6, (long) (read.bytes() / runs / 1000));
    out.printf(
        "extract: Jsoup.parse alone %.2f ms, %,d kB; ratio %.2f (target 3.5)%n",
        parse.nanos() / runs / 1e6,
        (long) (parse.bytes() / runs / 1000),
        read.nanos() / (double) parse.nanos());
  }

  private void measureLargePage(PrintStream out) {
    List<String> page = List.of(new SyntheticPages(2).page(LARGE_PAGE_SIZE));
    Cost parse = Cost.NONE;
    Cost read = Cost.NONE;
    for (int i = 0; i < ROUNDS; i++) {
      parse = measure(page, Jsoup::parse);
      read = measure(page, this::read);
    }
    out.printf(
        "extract: a page of %.1f MB in %.0f ms CPU (target 1,000), parsing it %.0f ms%n",
        page.getFirst().length() / 1e6, read.nanos() / 1e6, parse.nanos() / 1e6);
  }

  private void read(String markup) {
    reader.read(HtmlPage.of(markup, null, null));
  }

  private Cost measure(List<String> pages, Consumer<String> work) {
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long nanos = thread.getCurrentThreadCpuTime();
    pages.forEach(work);
    return new Cost(
        thread.getCurrentThreadCpuTime() - nanos, thread.getCurrentThreadAllocatedBytes() - bytes);
  }

  /** The CPU time and allocation of one thread. */
  private record Cost(long nanos, long bytes) {
    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
      return new Cost(nanos + other.nanos, bytes + other.bytes);
    }
  }

  private static List<String> pages(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(ExtractBench::isPage).sorted().toList()) {
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
          pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return pages;
  }

  private static boolean isPage(Path file) {
    String name = file.toString();
    return name.endsWith(".html") || name.endsWith(".html.gz");
  }
}
