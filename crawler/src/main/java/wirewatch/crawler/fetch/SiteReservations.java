package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.robots.LruMap;
import wirewatch.crawler.robots.OriginRules;
import wirewatch.crawler.robots.RobotsFile;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.robots.TdmReservations;

/**
 * The rights reservations of whole sites: {@code Content-Signal} in robots.txt, {@code
 * /.well-known/tdmrep.json} and {@code /ai.txt} (whose form is that of robots.txt). The files are
 * requested once a day, with the delay of their host, and only if robots.txt allows it; one that
 * cannot be read reserves nothing.
 */
final class SiteReservations {
  private static final String TDM_REP = "/.well-known/tdmrep.json";
  private static final String AI_TXT = "/ai.txt";
  private static final int MAX_ORIGINS = 10_000;
  private static final int OK = 200;
  private static final byte[] NO_FILE = {};

  private final RobotsCache robotsCache;
  private final InstantSource clock;
  private final LruMap<String, SiteFiles> cache = new LruMap<>(MAX_ORIGINS);

  SiteReservations(RobotsCache robotsCache, InstantSource clock) {
    this.robotsCache = robotsCache;
    this.clock = clock;
  }

  /** The two files of an origin; one that was not served reserves nothing. */
  private record SiteFiles(TdmReservations tdmRep, RobotsRules aiTxt, Instant expires) {}

  /** Returns the reservations that apply to a page, in the words of {@code article.opt_out}. */
  List<String> of(URI page, Duration delay) throws InterruptedException {
    OriginRules origin = robotsCache.find(page, delay);
    List<String> reservations = new ArrayList<>();
    for (String use : origin.rules().forbiddenUses()) {
      reservations.add("content-signal-" + use);
    }
    SiteFiles files = files(page, origin, delay);
    if (files.tdmRep().isReserved(page)) {
      reservations.add("tdmrep");
    }
    if (!files.aiTxt().isAllowed(page)) {
      reservations.add("ai.txt");
    }
    return reservations;
  }

  private SiteFiles files(URI page, OriginRules origin, Duration delay)
      throws InterruptedException {
    String key = OriginRules.origin(page);
    Optional<SiteFiles> known =
        cache.find(key).filter(files -> files.expires().isAfter(clock.instant()));
    if (known.isPresent()) {
      return known.get();
    }
    RobotsFile tdmRep = file(key + TDM_REP, origin, delay);
    RobotsFile aiTxt = file(key + AI_TXT, origin, delay);
    SiteFiles files =
        new SiteFiles(
            TdmReservations.read(body(tdmRep)),
            RobotsReader.read(body(aiTxt), ""),
            tdmRep.expires().isBefore(aiTxt.expires()) ? tdmRep.expires() : aiTxt.expires());
    cache.put(key, files);
    return files;
  }

  private RobotsFile file(String path, OriginRules origin, Duration delay)
      throws InterruptedException {
    URI address = URI.create(path);
    return origin.rules().isAllowed(address)
        ? robotsCache.file(address, origin.effectiveDelay(delay))
        : new RobotsFile(origin.expires(), 0, NO_FILE);
  }

  private static byte[] body(RobotsFile file) {
    return file.status() == OK ? file.body() : NO_FILE;
  }
}
