package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.model.RevisitOptions;
import wirewatch.crawler.state.HostRow;
import wirewatch.crawler.state.HostTable;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.state.SourceTable;
import wirewatch.crawler.warc.WarcPointer;

/**
 * A state that knows 1,000,000 addresses: how long it takes to decide which of 100 listed addresses
 * are new and which hosts are due, and how large the file is.
 */
public final class CrawlStateBench {
  private static final int KNOWN_ADDRESSES = 1_000_000;
  private static final int GROUP_SIZE = 10_000;
  private static final int LISTING_SIZE = 100;
  private static final int POLLS = 1_000;
  private static final RevisitPolicy NO_REVISITS = new RevisitPolicy(RevisitOptions.NEVER);

  public void run(PrintStream out) throws IOException {
    Path data = Files.createTempDirectory("wirewatch-bench");
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(data.resolve("state.db"))) {
      long source = new SourceTable(sqliteDatabase).findOrInsert("bench");
      double filled = fill(sqliteDatabase, source);
      double[] polls = measurePolls(sqliteDatabase, source);
      Arrays.sort(polls);
      out.printf(
          "state: poll decision of %d candidates among %,d known: median %.2f ms, 99%% %.2f ms"
              + " (target 5)%n",
          LISTING_SIZE, KNOWN_ADDRESSES, polls[POLLS / 2], polls[POLLS * 99 / 100]);
      out.printf(
          "state: %d MB on disk (target 400), %.0f pages/s through all moves%n",
          size(data), KNOWN_ADDRESSES / filled);
    } finally {
      CrawlBench.delete(data);
    }
  }

  /** Takes every address through discovered, fetched, done; in seconds. */
  private static double fill(SqliteDatabase sqliteDatabase, long source) {
    PageTable pageTable = new PageTable(sqliteDatabase, NO_REVISITS);
    HostTable hostTable = new HostTable(sqliteDatabase);
    long start = System.nanoTime();
    for (int from = 0; from < KNOWN_ADDRESSES; from += GROUP_SIZE) {
      pageTable.offer(listing(source), candidates(from, GROUP_SIZE), Instant.now());
      for (HostRow host : hostTable.findDue(Instant.now())) {
        fetch(pageTable, pageTable.findDue(host.id(), Instant.now(), GROUP_SIZE), from);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void fetch(PageTable pageTable, List<PageTask> tasks, int from) {
    List<Thread> threads = new ArrayList<>();
    int threadCount = 64;
    for (int number = 0; number < threadCount; number++) {
      int first = number;
      threads.add(
          Thread.startVirtualThread(
              () -> {
                for (int i = first; i < tasks.size(); i += threadCount) {
                  PageTask pageTask = tasks.get(i);
                  WarcPointer warcPointer = new WarcPointer("bench-" + from / 100_000, i * 4_000L);
                  pageTable.recordFetched(
                      pageTask,
                      () -> warcPointer,
                      i * 0x9E3779B97F4A7C15L,
                      pageTask.address(),
                      Instant.now());
                }
              }));
    }
    threads.forEach(CrawlStateBench::join);
    pageTable.markDone(
        tasks.stream().map(PageTask::address).toList(), (String) null, Instant.now());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Times the decisions of many polls, two candidates of each new; in milliseconds. */
  private static double[] measurePolls(SqliteDatabase sqliteDatabase, long source) {
    PageTable pageTable = new PageTable(sqliteDatabase, NO_REVISITS);
    HostTable hostTable = new HostTable(sqliteDatabase);
    double[] took = new double[POLLS];
    for (int i = 0; i < POLLS; i++) {
      List<DiscoveredPage> listing =
          candidates(
              (int) ((i * 7919L * LISTING_SIZE) % (KNOWN_ADDRESSES - LISTING_SIZE)),
              LISTING_SIZE - 2);
      listing.addAll(candidates(KNOWN_ADDRESSES + 2 * i, 2));
      long start = System.nanoTime();
      hostTable.findDue(Instant.now());
      pageTable.offer(listing(source), listing, Instant.now());
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    return took;
  }

  private static List<DiscoveredPage> candidates(int from, int count) {
    List<DiscoveredPage> finds = new ArrayList<>(count);
    Instant now = Instant.now();
    for (int i = from; i < from + count; i++) {
      String host = "www" + i % 10 + ".wire.example";
      URI address =
          URI.create("https://" + host + "/news/2026/11/22/harbour-talks-go-on-" + i + ".html");
      finds.add(new DiscoveredPage(address, host, "{\"origin\":\"FEED\"}", now, null, i));
    }
    return finds;
  }

  private static ListingTask listing(long source) {
    return new ListingTask(
        1,
        source,
        URI.create("https://www.wire.example/feed"),
        null,
        null,
        false,
        null,
        null,
        Duration.ofMinutes(5),
        null,
        0,
        Instant.EPOCH);
  }

  private static long size(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
    }
  }
}
