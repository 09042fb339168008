package wirewatch.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.Find;
import wirewatch.crawler.state.HostRow;
import wirewatch.crawler.state.Hosts;
import wirewatch.crawler.state.Pages;
import wirewatch.crawler.state.Sources;
import wirewatch.crawler.state.Task;
import wirewatch.crawler.warc.Pointer;

/**
 * A state that knows 1,000,000 addresses: how long it takes to decide which of 100 listed addresses
 * are new and which hosts are due, and how large the file is.
 */
public final class StateBench {
  private static final int KNOWN = 1_000_000;
  private static final int GROUP = 10_000;
  private static final int LISTING = 100;
  private static final int POLLS = 1_000;

  public void run(PrintStream out) throws IOException {
    Path data = Files.createTempDirectory("wirewatch-bench");
    try (Database database = Database.open(data.resolve("state.db"))) {
      long source = new Sources(database).id("bench");
      double filled = fill(database, source);
      double[] polls = poll(database, source);
      Arrays.sort(polls);
      out.printf(
          "state: poll decision of %d candidates among %,d known: median %.2f ms, 99%% %.2f ms"
              + " (target 5)%n",
          LISTING, KNOWN, polls[POLLS / 2], polls[POLLS * 99 / 100]);
      out.printf(
          "state: %d MB on disk (target 400), %.0f pages/s through all moves%n",
          size(data), KNOWN / filled);
    } finally {
      CrawlBench.delete(data);
    }
  }

  /** Takes every address through discovered, fetched, done; in seconds. */
  private static double fill(Database database, long source) {
    Pages pages = new Pages(database);
    Hosts hosts = new Hosts(database);
    long start = System.nanoTime();
    for (int from = 0; from < KNOWN; from += GROUP) {
      pages.offer(source, finds(from, GROUP), Instant.now());
      for (HostRow host : hosts.due(Instant.now())) {
        fetch(pages, pages.due(host.id(), Instant.now(), GROUP), from);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void fetch(Pages pages, List<Task> tasks, int from) {
    List<Thread> threads = new ArrayList<>();
    int lanes = 64;
    for (int lane = 0; lane < lanes; lane++) {
      int first = lane;
      threads.add(
          Thread.startVirtualThread(
              () -> {
                for (int i = first; i < tasks.size(); i += lanes) {
                  Task task = tasks.get(i);
                  Pointer pointer = new Pointer("bench-" + from / 100_000, i * 4_000L);
                  pages.fetched(
                      task, () -> pointer, i * 0x9E3779B97F4A7C15L, task.address(), Instant.now());
                }
              }));
    }
    threads.forEach(StateBench::join);
    pages.done(tasks.stream().map(Task::address).toList(), (String) null, Instant.now());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Times the decisions of many polls, two candidates of each new; in milliseconds. */
  private static double[] poll(Database database, long source) {
    Pages pages = new Pages(database);
    Hosts hosts = new Hosts(database);
    double[] took = new double[POLLS];
    for (int i = 0; i < POLLS; i++) {
      List<Find> listing = finds((int) ((i * 7919L * LISTING) % (KNOWN - LISTING)), LISTING - 2);
      listing.addAll(finds(KNOWN + 2 * i, 2));
      long start = System.nanoTime();
      hosts.due(Instant.now());
      pages.offer(source, listing, Instant.now());
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    return took;
  }

  private static List<Find> finds(int from, int count) {
    List<Find> finds = new ArrayList<>(count);
    Instant now = Instant.now();
    for (int i = from; i < from + count; i++) {
      String host = "www" + i % 10 + ".wire.example";
      URI address =
          URI.create("https://" + host + "/news/2026/11/22/harbour-talks-go-on-" + i + ".html");
      finds.add(new Find(address, host, "{\"origin\":\"FEED\"}", now, null));
    }
    return finds;
  }

  private static long size(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
    }
  }
}
