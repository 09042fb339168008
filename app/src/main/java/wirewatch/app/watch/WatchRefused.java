package wirewatch.app.watch;

/** A watch that cannot be written or removed; the message gives the reason and the remedy. */
public final class WatchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WatchRefused(String message) {
    super(message);
  }

  static WatchRefused ofFile(String id) {
    return new WatchRefused(
        "watch %s is defined in the file of watches: change it there; muting works everywhere"
            .formatted(id));
  }

  static WatchRefused changed(String id) {
    return new WatchRefused(
        "watch %s was changed by someone else meanwhile: look at it again, then repeat your change"
            .formatted(id));
  }
}
