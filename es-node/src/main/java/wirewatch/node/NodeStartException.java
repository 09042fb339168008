package wirewatch.node;

/**
 * Thrown when a node cannot be started; the message is one sentence that says what is missing and
 * what to do.
 */
public final class NodeStartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The reason why the node cannot be started. */
  public enum Reason {
    /** The distribution or the support plugin is missing or not the one that was pinned. */
    DISTRIBUTION,
    /** The running Java cannot run the node. */
    JDK,
    MEMORY,
    DISK,
    PORT,
    /** No unprivileged user can run the node. */
    USER,
    /** Another node runs on the same data. */
    IN_USE,
    /** The caller was interrupted while the node started. */
    INTERRUPTED,
    /** The node did not respond in time. */
    TIMEOUT,
    /** The node exited while starting, for another reason. */
    CRASHED
  }

  private final Reason reason;

  NodeStartException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  NodeStartException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static NodeStartException interrupted() {
    return new NodeStartException(
        Reason.INTERRUPTED, "stopped while Elasticsearch was starting; nothing is left running");
  }

  public Reason reason() {
    return reason;
  }
}
