package wirewatch.console.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.ingest.model.FetchedPage;

/** Formats an archived page as text: URL, time, headers, then the source as received. */
final class ArchivedPageText {
  private static final String CHARSET = "charset=";

  private ArchivedPageText() {}

  static String of(ArchivedPage archived) {
    FetchedPage fetchedPage = archived.page();
    StringBuilder text = new StringBuilder();
    text.append(fetchedPage.url()).append('\n');
    text.append("fetched ").append(fetchedPage.fetchedAt()).append('\n');
    text.append("archive ").append(archived.location()).append('\n');
    text.append("HTTP status ").append(fetchedPage.statusCode()).append('\n');
    fetchedPage
        .headers()
        .forEach(
            (name, values) ->
                values.forEach(value -> text.append(name).append(": ").append(value).append('\n')));
    return text.append('\n')
        .append(new String(fetchedPage.body(), charset(fetchedPage)))
        .toString();
  }

  /** Returns the charset of the Content-Type header; UTF-8 if it names none that is supported. */
  private static Charset charset(FetchedPage fetchedPage) {
    List<String> types = fetchedPage.headers().getOrDefault("content-type", List.of());
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
