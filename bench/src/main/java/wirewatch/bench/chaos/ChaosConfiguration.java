package wirewatch.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The configuration of the program under test: every site, two watches, one webhook. */
final class ChaosConfiguration {
  private ChaosConfiguration() {}

  static Path write(Path folder, Path data, HostileInternet internet, AlertReceiver receiver)
      throws IOException {
    Files.writeString(
        folder.resolve("watches.yaml"),
        """
        watches:
          - {id: %1$s, name: Each article, query: '%1$s', per_story: false}
          - {id: %2$s, name: Each story, query: '%2$s'}
        """
            .formatted(HostileInternet.EACH, HostileInternet.STORY));
    return Files.writeString(
        folder.resolve("wirewatch.yaml"),
        """
        data: %s
        console: {port: 0}
        watches: watches.yaml
        crawl:
          delay: 20ms
          timeout: 10s
          max_body: 1MB
          allow_addresses: [127.0.0.0/8]
          revisit: {after: [20s, 2m, 1h, 3d]}
        alerts:
          channels:
            - {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
        sources:
        %s
        """
            .formatted(data, receiver.address(), sources(internet)));
  }

  private static String sources(HostileInternet internet) {
    return internet.sites().stream()
        .map(
            site ->
                "  - {id: %s, listings: ['%s'], every: 2s}"
                    .formatted(site.hostility().source(), site.feed()))
        .collect(Collectors.joining("\n"));
  }
}
