package wirewatch.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.alerting.watchfile.WatchesYaml;

/** {@code watches.yaml}: whatever is in it, it is read or refused with its problems. */
final class WatchlistFuzzer {
  private WatchlistFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (WatchesYaml.read(new String(input, UTF_8)) instanceof WatchReadResult.Rejected rejected
        && rejected.problems().isEmpty()) {
      throw new AssertionError("refused without a reason");
    }
  }
}
