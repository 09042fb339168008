package wirewatch.ingest.text;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stream for the log, whose messages quote text from the web: the controls of Unicode's
 * bidirectional algorithm (UAX 9), which would reorder what a terminal shows, are written as {@code
 * \\u202e}.
 */
public final class PrintableStream extends PrintStream {
  private static final Pattern CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private PrintableStream(PrintStream target, Charset charset) {
    super(target, true, charset);
  }

  /** Returns a stream that writes to another one, in its character set. */
  public static PrintableStream of(PrintStream target) {
    return new PrintableStream(target, target.charset());
  }

  @Override
  public void print(@Nullable String text) {
    super.print(printable(text));
  }

  @Override
  public void print(@Nullable Object value) {
    super.print(printable(String.valueOf(value)));
  }

  @Override
  public void println(@Nullable String text) {
    super.println(printable(text));
  }

  @Override
  public void println(@Nullable Object value) {
    super.println((Object) printable(String.valueOf(value)));
  }

  private static String printable(@Nullable String text) {
    return CONTROLS
        .matcher(String.valueOf(text))
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
