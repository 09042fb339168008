package wirewatch.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.StoryIndex;
import wirewatch.ingest.story.StoryIndex.Member;

/**
 * Finding the story of an article among 10,000 to 4,000,000 others: time an article, from its text
 * to its place in the index, memory an article, and time to merge two stories. Every third is a
 * copy of one before.
 */
public final class StoryIndexBench {
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 4_000_000);
  private static final int MEASURED = 3_000;
  private static final int FILLING_WORDS = 60;
  private static final int MEASURED_WORDS = 400;
  private static final int WORDS = 50_000;
  private static final int STORY_SIZE = 50;

  private final Random random = new Random(11);
  private final List<String> words = new ArrayList<>();

  /** Measures one number of articles, or four if it is null. */
  public void run(PrintStream out, @Nullable Integer articles) {
    for (int i = 0; i < WORDS; i++) {
      words.add(word());
    }
    measure(20_000, null);
    for (int size : articles == null ? SIZES : List.of(articles)) {
      measure(size, out);
    }
  }

  private void measure(int size, @Nullable PrintStream out) {
    long before = used();
    StoryIndex index = new StoryIndex(size, Duration.ofDays(7));
    for (int i = 0; i < size; i++) {
      index.put(new Member(-1 - i, i), Fingerprint.of(text(8), text(FILLING_WORDS)), i % 10_000);
    }
    double bytes = (double) (used() - before) / size;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      texts.add(i % 3 == 2 ? texts.get(i - 1) + "\n\n" + text(20) : text(MEASURED_WORDS));
    }
    double[] took = new double[MEASURED];
    int copies = 0;
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      Fingerprint fingerprint = Fingerprint.of(null, texts.get(i));
      copies += index.find(fingerprint, 5_000).length > 0 ? 1 : 0;
      index.put(new Member(i, i), fingerprint, 5_000);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    double[] merges = merge(index, size);
    if (out != null) {
      double mean = Arrays.stream(took).average().orElse(0);
      Arrays.sort(took);
      out.printf(
          "stories: among %,9d: mean %.3f ms, median %.3f ms, 99%% %.3f ms (target 0.5);"
              + " %.0f bytes an article (target 330); %d of %d copies found;"
              + " merge mean %.4f ms, 99%% %.4f ms (target 0.1)%n",
          size,
          mean,
          took[MEASURED / 2],
          took[MEASURED * 99 / 100],
          bytes,
          copies,
          MEASURED / 3,
          Arrays.stream(merges).average().orElse(0),
          merges[merges.length * 99 / 100]);
    }
  }

  /** Merges stories of some articles each, and returns the sorted milliseconds. */
  private double[] merge(StoryIndex index, int size) {
    double[] took = new double[MEASURED];
    long story = random.nextInt(size);
    for (int i = 0; i < MEASURED; i++) {
      long merged = i % STORY_SIZE == 0 ? random.nextInt(size) : story;
      story = random.nextInt(size);
      long start = System.nanoTime();
      index.merge(merged, story);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    return took;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Words with a few frequent ones among many rare ones; some are names or figures. */
  private String text(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double skewed = Math.pow(random.nextDouble(), 4);
      String word = words.get((int) (skewed * WORDS));
      boolean name = random.nextInt(12) == 0;
      text.append(i == 0 ? "" : " ");
      text.append(name ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      if (random.nextInt(30) == 0) {
        text.append(' ').append(random.nextInt(5_000));
      }
    }
    return text.append('.').toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
