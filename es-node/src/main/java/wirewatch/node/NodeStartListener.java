package wirewatch.node;

/** Is notified of what a caller waits for while a node starts. Called on any thread. */
@FunctionalInterface
public interface NodeStartListener {
  /** Ignores everything. */
  NodeStartListener NONE = wait -> {};

  /**
   * A wait begins, which replaces the one before.
   *
   * @param wait what is waited for, for example {@code starting Elasticsearch (about 10 s)}
   */
  void waitingFor(String wait);
}
