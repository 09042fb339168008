package wirewatch.bench.newsroom;

/** Escapes text for HTML and XML. */
final class HtmlEscaper {
  private HtmlEscaper() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
