package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import wirewatch.crawler.robots.OriginRules;
import wirewatch.crawler.robots.RobotsFile;
import wirewatch.crawler.robots.RobotsReader;
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
  private static final int OK = 200;

  private final RobotsCache robotsCache;

  SiteReservations(RobotsCache robotsCache) {
    this.robotsCache = robotsCache;
  }

  /** Returns the reservations that apply to a page, in the words of {@code article.opt_out}. */
  List<String> of(URI page, Duration delay) throws InterruptedException {
    OriginRules origin = robotsCache.find(page, delay);
    List<String> reservations = new ArrayList<>();
    for (String use : origin.rules().forbiddenUses()) {
      reservations.add("content-signal-" + use);
    }
    RobotsFile tdmRep = read(page, TDM_REP, origin, delay);
    if (tdmRep.status() == OK && TdmReservations.read(tdmRep.body()).isReserved(page)) {
      reservations.add("tdmrep");
    }
    RobotsFile aiTxt = read(page, AI_TXT, origin, delay);
    if (aiTxt.status() == OK && !RobotsReader.read(aiTxt.body(), "").isAllowed(page)) {
      reservations.add("ai.txt");
    }
    return reservations;
  }

  private RobotsFile read(URI page, String path, OriginRules origin, Duration delay)
      throws InterruptedException {
    URI address = URI.create(OriginRules.origin(page) + path);
    return origin.rules().isAllowed(address)
        ? robotsCache.file(address, origin.effectiveDelay(delay))
        : RobotsFile.NONE;
  }
}
