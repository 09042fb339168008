package wirewatch.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a file of text in UTF-8. */
final class TextExportWriter implements ExportWriter {
  private final ExportFormatter formatter;
  private final OutputStream out;
  private boolean first = true;

  TextExportWriter(ExportFormatter formatter, OutputStream out) throws IOException {
    this.formatter = formatter;
    this.out = out;
    write(formatter.header());
  }

  @Override
  public void write(String id, Map<String, Object> document) throws IOException {
    write(formatter.formatArticle(id, document, first));
    first = false;
  }

  @Override
  public void finish() throws IOException {
    write(formatter.footer());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
