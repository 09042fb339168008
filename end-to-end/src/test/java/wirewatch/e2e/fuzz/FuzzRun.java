package wirewatch.e2e.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs Jazzer on the fuzz targets, one after the other, each in a process of its own: {@code
 * FuzzRun FOLDER SECONDS [TARGET…]}. Ends with 1 if one of them failed; its log and the input that
 * fails are in the folder.
 */
final class FuzzRun {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(10);

  /** Models that take minutes to load when they count every branch. */
  private static final String NOT_INSTRUMENTED =
      "wirewatch.ingest.topic.**:wirewatch.ingest.name.**:wirewatch.ingest.place.**:wirewatch.ingest.quote.**";

  private FuzzRun() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, URISyntaxException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int seconds = Integer.parseInt(arguments[1]);
    List<String> names = Arrays.asList(arguments).subList(2, arguments.length);
    List<FuzzTarget> failed = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.values()) {
      if (names.isEmpty() || names.contains(target.name().toLowerCase(Locale.ROOT))) {
        boolean passed =
            run(target, Files.createDirectories(folder.resolve(target.name())), seconds);
        System.out.println(
            target + (passed ? ": nothing found in " : ": FAILED within ") + seconds + " s");
        if (!passed) {
          failed.add(target);
        }
      }
    }
    if (!failed.isEmpty()) {
      System.err.println(failed + " failed: the input is in " + folder + ", make it a seed");
      System.exit(1);
    }
  }

  private static boolean run(FuzzTarget target, Path folder, int seconds)
      throws IOException, InterruptedException, URISyntaxException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--instrumentation_includes=wirewatch.**",
                "--instrumentation_excludes=" + NOT_INSTRUMENTED,
                "--custom_hook_includes=wirewatch.**",
                "-max_total_time=" + seconds,
                "-max_len=65536",
                "-timeout=120",
                "-rss_limit_mb=0",
                corpus.toString(),
                target.seedFolder().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jazzer.log").toFile())
            .start();
    long most = Duration.ofSeconds(seconds).plus(START_TIMEOUT).toSeconds();
    boolean ended = process.waitFor(most, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return ended && process.exitValue() == 0;
  }
}
