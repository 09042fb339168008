package wirewatch.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One article of the index as a line of a terminal's table. */
record ArticleLine(
    String time,
    String agency,
    String headline,
    String dateline,
    String countries,
    String address) {

  static ArticleLine of(Map<String, Object> document) {
    return new ArticleLine(
        text(document, "@timestamp")
            .replace('T', ' ')
            .substring(0, Math.min(16, text(document, "@timestamp").length())),
        first(document, "article.agency", "article.publisher", "feed.name"),
        first(document, "article.headline", "article.lead", "url.full"),
        text(document, "article.dateline.place"),
        text(document, "article.country_iso_codes"),
        text(document, "url.full"));
  }

  private static String first(Map<String, Object> document, String... paths) {
    for (String path : paths) {
      String text = text(document, path);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The value at a dotted path as printable text; a list is joined by spaces. */
  static String text(Map<String, Object> document, String path) {
    return value(document, path)
        .map(
            value ->
                value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : value.toString())
        .map(Printable::of)
        .orElse("");
  }

  private static Optional<Object> value(Map<?, ?> document, String path) {
    Object direct = document.get(path);
    if (direct != null) {
      return Optional.of(direct);
    }
    int dot = path.indexOf('.');
    return dot > 0 && document.get(path.substring(0, dot)) instanceof Map<?, ?> below
        ? value(below, path.substring(dot + 1))
        : Optional.empty();
  }
}
