package wirewatch.bench.screening;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/**
 * The cost of screening: load, memory and time an article, with invented names and articles; and
 * precision and recall on the {@linkplain GoldArticles gold set}.
 */
public final class ScreeningBench {
  private static final int NAMES_PER_ENTRY = 4;
  private static final int ARTICLES = 1_000;
  private static final int WORDS = 500;
  private static final int ROUNDS = 4;
  private static final int YEAR = 2026;

  private final PrintStream out;
  private final InventedNames invented = new InventedNames(15);
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  public ScreeningBench(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures for a list of so many entries. */
  public void run(int entries) {
    List<NamedList> lists = List.of(new NamedList(version(entries), entries(entries)));
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(invented.text(WORDS) + "The EU on Monday sanctioned " + invented.name() + ".");
    }
    long before = usedMemory();
    long start = System.nanoTime();
    long cpuBefore = thread.getCurrentThreadCpuTime();
    TextScreener screener = TextScreener.of(lists);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (thread.getCurrentThreadCpuTime() - cpuBefore) / 1e9;
    out.printf(
        "%,d entries, %,d forms: loaded in %.1f s (%.1f s of processor time, target 10), %,d MB"
            + " (target 300)%n",
        entries, screener.forms(), seconds, cpuSeconds, (usedMemory() - before) >> 20);
    DesignationFinder finder = new DesignationFinder();
    measure(articles, "listed names", text -> screener.screen(text, YEAR).size());
    measure(articles, "designations, in English", text -> finder.find(text, YEAR, "en").size());
    measure(articles, "designations, language unknown", text -> finder.find(text, YEAR).size());
    measure(
        articles,
        "both, language unknown (target 2.00 ms)",
        text -> screener.screen(text, YEAR).size() + finder.find(text, YEAR).size());
    printGold();
  }

  private void measure(List<String> articles, String what, ToIntFunction<String> step) {
    for (int round = 0; round < ROUNDS; round++) {
      long cpu = thread.getCurrentThreadCpuTime();
      int found = articles.stream().mapToInt(step).sum();
      double millis = (thread.getCurrentThreadCpuTime() - cpu) / 1e6 / articles.size();
      out.printf(
          "%,d articles of %d words, %s: %.2f ms of processor time each, %,d found%n",
          articles.size(), WORDS, what, millis, found);
    }
  }

  private void printGold() {
    TextScreener screener = GoldArticles.screener();
    GoldArticles.Counts all = new GoldArticles.Counts(0, 0, 0, List.of());
    for (String language : GoldArticles.LANGUAGES) {
      GoldArticles.Counts counts = GoldArticles.count(screener, GoldArticles.read(language));
      print("gold " + language, counts);
      all = all.plus(counts);
    }
    print("gold, all (target 0.90 each)", all);
  }

  private void print(String what, GoldArticles.Counts counts) {
    out.printf(
        "%s: precision %.3f, recall %.3f (%d right, %d false, %d missed)%n",
        what, counts.precision(), counts.recall(), counts.right(), counts.wrong(), counts.missed());
  }

  private static ListVersion version(int entries) {
    return new ListVersion("bench", "1", Instant.EPOCH, "", "invented", entries);
  }

  private List<ListEntry> entries(int count) {
    EntryDetails none = new EntryDetails(List.of(), List.of(), List.of(), "", List.of());
    List<ListEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<ListedName> names = new ArrayList<>();
      for (int j = 0; j < NAMES_PER_ENTRY; j++) {
        names.add(new ListedName(invented.name(), false));
      }
      entries.add(new ListEntry("e" + i, NameKind.PERSON, names, none));
    }
    return entries;
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
