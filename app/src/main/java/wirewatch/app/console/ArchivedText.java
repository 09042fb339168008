package wirewatch.app.console;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import wirewatch.crawler.ArchivedPage;
import wirewatch.ingest.model.Page;

/** Formats an archived page as text: URL, time, headers, then the source as received. */
final class ArchivedText {
  private static final String CHARSET = "charset=";

  private ArchivedText() {}

  static String of(ArchivedPage archived) {
    Page page = archived.page();
    StringBuilder text = new StringBuilder();
    text.append(page.address()).append('\n');
    text.append("fetched ").append(page.fetched()).append('\n');
    text.append("archive ").append(archived.archived()).append('\n');
    text.append("HTTP status ").append(page.status()).append('\n');
    page.headers()
        .forEach(
            (name, values) ->
                values.forEach(value -> text.append(name).append(": ").append(value).append('\n')));
    return text.append('\n').append(new String(page.body(), charset(page))).toString();
  }

  /** Returns the charset of the Content-Type header; UTF-8 if it names none that is supported. */
  private static Charset charset(Page page) {
    List<String> types = page.headers().getOrDefault("content-type", List.of());
    String type = types.isEmpty() ? "" : types.getFirst().toLowerCase(Locale.ROOT);
    int at = type.indexOf(CHARSET);
    if (at < 0) {
      return StandardCharsets.UTF_8;
    }
    String name = type.substring(at + CHARSET.length()).split("[;\\s]", 2)[0].replace("\"", "");
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
