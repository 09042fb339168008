package wirewatch.pipeline.watch;

/** A watch that cannot be written or removed; the message gives the reason and the remedy. */
public final class WatchRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WatchRejectedException(String message) {
    super(message);
  }

  static WatchRejectedException inFile(String id) {
    return new WatchRejectedException(
        "watch %s is defined in the file of watches: change it there; muting works everywhere"
            .formatted(id));
  }

  static WatchRejectedException changedConcurrently(String id) {
    return new WatchRejectedException(
        "watch %s was changed by someone else meanwhile: look at it again, then repeat your change"
            .formatted(id));
  }
}
