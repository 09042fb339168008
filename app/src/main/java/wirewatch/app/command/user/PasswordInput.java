package wirewatch.app.command.user;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wirewatch.app.UsageException;

/**
 * Reads a new password: twice from the terminal without showing it, or a line of standard input.
 */
final class PasswordInput {
  private PasswordInput() {}

  static String read(boolean fromStandardInput) throws IOException {
    return fromStandardInput ? readLine() : readTwice();
  }

  private static String readLine() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null || line.isEmpty()) {
      throw new UsageException("standard input has no password; give it as the first line");
    }
    return line;
  }

  @SuppressWarnings("SystemConsoleNull") // null in Java 21; later ones read standard input instead
  private static String readTwice() {
    @Nullable Console console = System.console();
    if (console == null) {
      throw new UsageException("there is no terminal; use --password-stdin");
    }
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("Again: ");
    if (first == null || second == null || !Arrays.equals(first, second)) {
      throw new UsageException("the passwords are not the same; nothing is changed");
    }
    return new String(first);
  }
}
