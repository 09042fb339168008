package wirewatch.crawler.robots;

import java.util.Optional;

/** Stores the {@code robots.txt} of the origins used last, in memory. */
public final class LruRobotsStore implements RobotsStore {
  private final LruMap<String, RobotsFile> files;

  /**
   * @param capacity the number of origins above which the least recently used is dropped
   */
  public LruRobotsStore(int capacity) {
    this.files = new LruMap<>(capacity);
  }

  @Override
  public Optional<RobotsFile> find(String origin) {
    return files.find(origin);
  }

  @Override
  public void put(String origin, RobotsFile robots) {
    files.put(origin, robots);
  }
}
