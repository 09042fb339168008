package wirewatch.e2e.fuzz;

import java.net.URI;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.robots.TdmReservations;

/** The {@code robots.txt} and {@code tdmrep.json} of a site, and the patterns in them. */
final class RobotsFuzzer {
  private static final URI PAGE = URI.create("https://wire.example/a/b%20c/d.html?e=f$*");

  private RobotsFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    RobotsRules rules = RobotsReader.read(input, "Wirewatch");
    boolean unused = rules.isAllowed(PAGE);
    boolean unusedReservation = TdmReservations.read(input).isReserved(PAGE);
    if (rules.crawlDelay().filter(delay -> delay.isNegative()).isPresent()) {
      throw new AssertionError("a negative delay: " + rules.crawlDelay());
    }
  }
}
