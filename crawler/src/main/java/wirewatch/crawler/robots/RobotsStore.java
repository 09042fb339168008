package wirewatch.crawler.robots;

import java.util.Optional;

/** Stores {@code robots.txt} responses by origin ({@code scheme://host:port}). Thread-safe. */
public interface RobotsStore {

  Optional<RobotsFile> find(String origin);

  void put(String origin, RobotsFile robots);
}
