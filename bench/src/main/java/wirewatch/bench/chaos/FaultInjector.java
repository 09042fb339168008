package wirewatch.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Injects faults at random times, every kind as often as the others. */
final class FaultInjector {
  private static final long SHORTEST_PAUSE_MILLIS = 2_000;
  private static final int PAUSE_SPREAD_MILLIS = 10_000;
  private static final long SHORTEST_FAULT_MILLIS = 2_000;
  private static final int FAULT_SPREAD_MILLIS = 6_000;
  private static final int LONGEST_SHIFT_SECONDS = 3_600;
  private static final String FULL = "1";
  private static final String UNLIMITED = "unlimited";

  private final ProgramProcess program;
  private final @Nullable ShiftedClock clock;
  private final Random random;
  private final Consumer<String> report;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private final List<String> deaths = new ArrayList<>();
  private final List<Fault> deck = new ArrayList<>();

  /**
   * @param clock null if the clock cannot be set
   * @param report takes a line for each fault
   */
  FaultInjector(
      ProgramProcess program, @Nullable ShiftedClock clock, long seed, Consumer<String> report) {
    this.program = program;
    this.clock = clock;
    this.random = new Random(seed);
    this.report = report;
  }

  /** How often each fault was injected. */
  Map<Fault, Integer> counts() {
    return counts;
  }

  /** How the program ended when nobody ended it. */
  List<String> deaths() {
    return deaths;
  }

  /** Injects faults until the time is over, and ends them all. */
  void run(Duration duration) throws IOException, InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(SHORTEST_PAUSE_MILLIS + random.nextInt(PAUSE_SPREAD_MILLIS));
      restartIfDead("between faults");
      Fault fault = nextFault();
      if (fault.needsCrawl || random.nextBoolean()) {
        boolean unused = program.awaitReady();
      }
      report.accept(fault.words);
      if (inject(fault)) {
        counts.merge(fault, 1, Integer::sum);
      }
      restartIfDead(fault.words);
    }
  }

  /** Starts the program if it has ended by itself, and notes that it has. */
  void restartIfDead(String when) throws IOException {
    if (!program.isAlive()) {
      deaths.add(program.exit() + " (" + when + ")");
      report.accept("the program ended by itself: " + program.exit());
      program.start();
    }
  }

  private Fault nextFault() {
    if (deck.isEmpty()) {
      deck.addAll(List.of(Fault.values()));
      if (clock == null) {
        deck.removeAll(List.of(Fault.CLOCK_AHEAD, Fault.CLOCK_BACK));
      }
      Collections.shuffle(deck, random);
    }
    return deck.removeLast();
  }

  /** Returns whether the fault could be injected; those of the node need one that runs. */
  private boolean inject(Fault fault) throws IOException, InterruptedException {
    return switch (fault) {
      case KILL -> {
        program.kill();
        program.start();
        yield true;
      }
      case STOP -> {
        if (!program.stop()) {
          deaths.add("it did not stop in time");
        }
        program.start();
        yield true;
      }
      case HANG -> hang(program.self());
      case NODE_HANG -> hang(program.node());
      case DISK_FULL -> program.isReady() && fillDisk(program.self());
      case NODE_DISK_FULL -> program.isReady() && fillDisk(program.node());
      case NODE_KILL -> {
        List<ProcessHandle> node = program.node();
        node.forEach(ProcessHandle::destroyForcibly);
        yield !node.isEmpty();
      }
      case CLOCK_AHEAD -> setClock(1);
      case CLOCK_BACK -> setClock(-1);
    };
  }

  private boolean hang(List<ProcessHandle> processes) throws IOException, InterruptedException {
    ProgramProcess.signal(processes, "STOP");
    pause();
    ProgramProcess.signal(processes, "CONT");
    return !processes.isEmpty();
  }

  private boolean fillDisk(List<ProcessHandle> processes) throws IOException, InterruptedException {
    ProgramProcess.limitFiles(processes, FULL);
    pause();
    ProgramProcess.limitFiles(processes, UNLIMITED);
    ProgramProcess.limitFiles(program.node(), UNLIMITED); // one that was started meanwhile
    return !processes.isEmpty();
  }

  private void pause() throws InterruptedException {
    Thread.sleep(SHORTEST_FAULT_MILLIS + random.nextInt(FAULT_SPREAD_MILLIS));
  }

  private boolean setClock(int direction) throws IOException {
    if (clock == null) {
      return false;
    }
    Duration step = Duration.ofSeconds(1 + random.nextInt(LONGEST_SHIFT_SECONDS));
    clock.set(clock.shift().plus(step.multipliedBy(direction)));
    return true;
  }
}
