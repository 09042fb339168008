package wirewatch.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** The cost of screening: load, memory and time an article, with invented names and articles. */
final class ScreeningBench {
  private static final int NAMES_PER_ENTRY = 4;
  private static final int ARTICLES = 1_000;
  private static final int WORDS = 500;
  private static final int ROUNDS = 4;
  private static final String[] CONSONANTS = "b v g d k l m n p r s t f z sh ch".split(" ", -1);
  private static final String[] VOWELS = "a e i o u".split(" ", -1);

  private final PrintStream out;
  private final Random random = new Random(15);
  private final List<String> givenNames = words(800, 2);
  private final List<String> familyNames = words(20_000, 3);
  private final List<String> common = words(5_000, 2);

  ScreeningBench(PrintStream out) {
    this.out = out;
  }

  void run(int entries) {
    List<NamedList> lists = List.of(new NamedList(version(entries), entries(entries)));
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(article());
    }
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = usedMemory();
    long start = System.nanoTime();
    long cpuBefore = thread.getCurrentThreadCpuTime();
    TextScreener screener = TextScreener.of(lists);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (thread.getCurrentThreadCpuTime() - cpuBefore) / 1e9;
    out.printf(
        "%,d entries, %,d forms: loaded in %.1f s (%.1f s of processor time), %,d MB%n",
        entries, screener.forms(), seconds, cpuSeconds, (usedMemory() - before) >> 20);
    for (int round = 0; round < ROUNDS; round++) {
      long cpu = thread.getCurrentThreadCpuTime();
      int hits = 0;
      for (String article : articles) {
        hits += screener.screen(article, 2026).size();
      }
      double millis = (thread.getCurrentThreadCpuTime() - cpu) / 1e6 / ARTICLES;
      out.printf(
          "%,d articles of %d words: %.2f ms of processor time each, %,d hits%n",
          ARTICLES, WORDS, millis, hits);
    }
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
        names.add(new ListedName(pick(givenNames) + " " + pick(familyNames), false));
      }
      entries.add(new ListEntry("e" + i, NameKind.PERSON, names, none));
    }
    return entries;
  }

  private String article() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      boolean name = random.nextInt(20) == 0;
      text.append(
          name
              ? pick(givenNames) + " " + pick(familyNames)
              : pick(common).toLowerCase(Locale.ROOT));
      text.append(i % 20 == 19 ? ". " : " ");
    }
    return text.toString();
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private List<String> words(int count, int syllables) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 0; j < syllables; j++) {
        word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]);
        word.append(VOWELS[random.nextInt(VOWELS.length)]);
      }
      word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]);
      words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return words;
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
