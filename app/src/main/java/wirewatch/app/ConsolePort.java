package wirewatch.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import wirewatch.configuration.Configuration;

/** Checks the console's port before anything else is started. */
public final class ConsolePort {
  private ConsolePort() {}

  /**
   * Returns normally if the console can listen on its port.
   *
   * @param option where another port is given, for the message
   * @throws UsageException if the port is taken or not permitted, or the address is not of this
   *     machine
   */
  public static void requireFree(Configuration.Console console, String option) {
    if (console.port() == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(console.bind(), console.port()));
    } catch (IOException e) {
      throw new UsageException(
          "the console cannot listen on port %d of %s (%s): end the program that listens there, or give another port with %s"
              .formatted(console.port(), console.bind(), e.getMessage(), option));
    }
  }
}
