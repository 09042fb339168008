package wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a terminal shows of text from the web keeps its order. */
class PrintableStreamTest {
  private static final String TEXT = "invoice\u202efdp.exe \u05e9\u05dc\u05d5\u05dd";

  @Test
  void writesBidirectionalControlsAsEscapes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = PrintableStream.of(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    stream.println(TEXT);
    stream.print(TEXT);
    new IllegalStateException(TEXT).printStackTrace(stream);
    stream.println((Object) TEXT);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .doesNotContain("\u202e")
        .contains("invoice\\u202efdp.exe \u05e9\u05dc\u05d5\u05dd")
        .contains("IllegalStateException: invoice\\u202efdp.exe");
  }
}
