package wirewatch.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Crawls a hostile internet on loopback with the whole program, injects faults, and counts at the
 * end what the program promises: every page once, every alert once, nothing silent. Needs Linux.
 */
public final class ChaosBench {
  private static final int MAX_EXAMPLES = 8;

  /** The part of the duration in which faults are injected; the rest is for the work left over. */
  private static final double FAULTY_PART = 0.6;

  private static final double SHORTEST_FAULTY_PART = 0.3;

  private final PrintStream out;
  private final Path folder;
  private final long seed;
  private final long start = System.nanoTime();

  /**
   * @param folder an empty folder, which every user may enter
   */
  public ChaosBench(PrintStream out, Path folder, long seed) {
    this.out = out;
    this.folder = folder;
    this.seed = seed;
  }

  /** Runs for about a duration; returns whether every promise was kept. */
  public boolean run(Duration duration) throws IOException, InterruptedException {
    out.printf("bench chaos: %d minutes, seed %d%n", duration.toMinutes(), seed);
    Optional<ShiftedClock> clock = ShiftedClock.create(folder);
    if (clock.isEmpty()) {
      out.println("the clock is not set: no C compiler (cc) was found");
    }
    Path data = Files.createDirectories(folder.resolve("data"));
    try (AlertReceiver receiver = AlertReceiver.start(seed);
        HostileInternet internet = HostileInternet.start(seed, receiver::hasNamed)) {
      Path yaml = ChaosConfiguration.write(folder, data, internet, receiver);
      Map<String, String> environment = clock.map(ShiftedClock::environment).orElse(Map.of());
      try (ProgramProcess program = new ProgramProcess(data, yaml, environment)) {
        FaultInjector faults =
            new FaultInjector(program, clock.orElse(null), seed, this::printFault);
        program.start();
        if (!program.awaitReady()) {
          throw new IOException(
              "the program does not start; see " + yaml.resolveSibling("run.log"));
        }
        printFault("the program crawls");
        Duration faulty = faultyTime(duration);
        faults.run(faulty);
        internet.stopPublishing();
        printFault("no more faults and pages; the program does what is left");
        CrawlState state =
            new Settling(data, yaml, internet, clock.orElse(null), faulty).await(faults);
        return report(new Run(data, internet, receiver, program, faults), state);
      }
    }
  }

  /** The time for faults: what the start has left of the faulty part, and never nearly nothing. */
  private Duration faultyTime(Duration duration) {
    long passed = (System.nanoTime() - start) / 1_000_000;
    return Duration.ofMillis(
        (long)
            Math.max(
                duration.toMillis() * FAULTY_PART - passed,
                duration.toMillis() * SHORTEST_FAULTY_PART));
  }

  /** All parts of a run. */
  private record Run(
      Path data,
      HostileInternet internet,
      AlertReceiver receiver,
      ProgramProcess program,
      FaultInjector faults) {}

  private boolean report(Run run, CrawlState state) throws IOException, InterruptedException {
    StoredArticles stored = StoredArticles.read(run.data());
    boolean stopped = run.program().stop();
    ArchivedTexts archived = ArchivedTexts.read(run.data());
    List<Promise> promises = new ArrayList<>();
    promises.addAll(new ArticlePromises(run.internet(), stored, archived).count(state));
    promises.addAll(
        new AlertPromises(run.internet(), stored, run.receiver())
            .count(interruptions(run.faults())));
    List<String> deaths = new ArrayList<>(run.faults().deaths());
    if (!stopped) {
      deaths.add("it did not stop in time at the end");
    }
    promises.add(
        new Promise("the program ends only when it is ended", total(run.faults()), deaths));
    printSummary(run, stored);
    promises.forEach(this::print);
    return promises.stream().allMatch(Promise::isKept);
  }

  private static int total(FaultInjector faults) {
    return faults.counts().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Faults after which a message may be sent again: its receipt could not be written down. */
  private static int interruptions(FaultInjector faults) {
    return faults.deaths().size()
        + List.of(Fault.KILL, Fault.STOP, Fault.DISK_FULL).stream()
            .mapToInt(fault -> faults.counts().getOrDefault(fault, 0))
            .sum();
  }

  private void printFault(String words) {
    out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, words);
  }

  private void printSummary(Run run, StoredArticles stored) {
    String faults =
        run.faults().counts().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    out.printf(
        "%n%d pages of %d sites published, %d requests, %d articles stored, %d alerts received; faults: %s%n%n",
        run.internet().pages().size(),
        run.internet().sites().size(),
        run.internet().sites().stream().mapToInt(HostileSite::requests).sum(),
        stored.count(),
        run.receiver().alerts().size(),
        faults);
  }

  private void print(Promise promise) {
    out.printf(
        "%-52s %6d  %s%n",
        promise.words(),
        promise.counted(),
        promise.isKept() ? "kept" : "VIOLATED " + promise.violations().size());
    promise.violations().stream()
        .limit(MAX_EXAMPLES)
        .forEach(violation -> out.println("    " + violation));
  }
}
