package wirewatch.pipeline.outbox.index;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** The name of this process among those that send from one outbox. */
public final class SenderName {
  private SenderName() {}

  /** Host and process id for people, and a random part that makes it unique. */
  public static String create() {
    return hostName() + "/" + ProcessHandle.current().pid() + "/" + UUID.randomUUID();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
