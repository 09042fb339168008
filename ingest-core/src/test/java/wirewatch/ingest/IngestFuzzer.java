package wirewatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;

/**
 * The fuzz target for Jazzer ({@code --target_class=wirewatch.ingest.IngestFuzzer}), and a simple
 * stand-alone fuzzer that mutates the corpus at random: {@code IngestFuzzer SECONDS SEED}.
 */
final class IngestFuzzer {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final Instant FETCHED = Instant.parse("2024-05-05T10:00:00Z");
  private static final Map<String, List<String>> HEADERS =
      Map.of("content-type", List.of("text/html"), "x-robots-tag", List.of("noai"));
  private static final ArticleExtractor INGEST = new ArticleExtractor();
  private static final int MAX_LENGTH = 100_000;

  private IngestFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    INGEST.extractUnguarded(
        new FetchedPage(ADDRESS, ADDRESS, FETCHED, 200, HEADERS, bytes, PageHints.NONE));
    INGEST.extractUnguarded(
        PlainText.of(new String(bytes, StandardCharsets.UTF_8), ADDRESS, FETCHED));
  }

  /** The checked-in inputs, including regressions. */
  static List<Path> corpus() throws IOException, URISyntaxException {
    Path folder = Path.of(IngestFuzzer.class.getResource("corpus").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Runs for the given time; an input that throws is written to the working directory. */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    Instant end = Instant.now().plus(Duration.ofSeconds(Long.parseLong(arguments[0])));
    Random random = new Random(Long.parseLong(arguments[1]));
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : corpus()) {
      seeds.add(Files.readAllBytes(file));
    }
    long runs = 0;
    while (Instant.now().isBefore(end)) {
      byte[] input = mutate(seeds, random);
      try {
        fuzzerTestOneInput(input);
      } catch (RuntimeException | StackOverflowError e) {
        Files.write(Path.of("crash-" + runs), input);
        throw e;
      }
      runs++;
    }
    System.out.println(runs + " inputs, none throws");
  }

  private static byte[] mutate(List<byte[]> seeds, Random random) {
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      byte[] other = seeds.get(random.nextInt(seeds.size()));
      bytes = bytes.length == 0 ? other.clone() : change(bytes, other, random);
    }
    return bytes.length > MAX_LENGTH ? Arrays.copyOf(bytes, MAX_LENGTH) : bytes;
  }

  private static byte[] change(byte[] bytes, byte[] other, Random random) {
    int at = random.nextInt(bytes.length);
    int length = random.nextInt(1 + Math.min(bytes.length - at, 200));
    switch (random.nextInt(4)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1 -> {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, cut, at, bytes.length - at - length);
        return cut;
      }
      case 2 -> {
        return splice(bytes, at, bytes, at, length);
      }
      default -> {
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return splice(bytes, at, other, from, Math.min(other.length - from, 300));
      }
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int at, byte[] other, int from, int length) {
    byte[] all = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, all, 0, at);
    System.arraycopy(other, from, all, at, length);
    System.arraycopy(bytes, at, all, at + length, bytes.length - at);
    return all;
  }
}
