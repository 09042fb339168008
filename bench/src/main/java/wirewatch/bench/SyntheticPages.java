package wirewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pages of synthetic words in the layout of a news site: menus, scripts, an article of twenty
 * paragraphs, teasers, comments. The same for the same seed.
 */
final class SyntheticPages {
  private static final int PARAGRAPHS = 20;
  private static final int LINKS = 120;
  private static final int TEASERS = 30;
  private static final int COMMENTS = 10;

  private final Random random;

  SyntheticPages(long seed) {
    this.random = new Random(seed);
  }

  List<String> pages(int count) {
    List<String> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(page(PARAGRAPHS));
    }
    return pages;
  }

  /** One page of at least so many characters, nearly all of them in its article. */
  String page(long length) {
    return page((int) (length / 250));
  }

  private String page(int paragraphs) {
    String headline = words(9);
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
    page.append(headline).append(" | The Wire</title><meta property=\"og:title\" content=\"");
    page.append(headline).append("\"><script type=\"application/ld+json\">");
    page.append("{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-12T09:30:00Z\",");
    page.append("\"author\":{\"@type\":\"Person\",\"name\":\"Ann Example\"},\"headline\":\"");
    page.append(headline).append("\"}</script><script>var page={};");
    page.append("page.push({id:1});".repeat(400)).append("</script></head><body><nav><ul>");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li class=\"menu-item\"><a href=\"/s/").append(i).append("\">");
      page.append(words(2)).append("</a></li>");
    }
    page.append("</ul></nav><main><article class=\"story\"><h1>").append(headline);
    page.append("</h1><p class=\"byline\">By Ann Example</p><div class=\"story-body\">");
    for (int i = 0; i < paragraphs; i++) {
      page.append("<p class=\"story-text\">").append(words(20)).append(", ");
      page.append("<a href=\"/t\">").append(words(2)).append("</a> ");
      page.append(words(18)).append(".</p>\n");
    }
    page.append("</div></article>");
    teasers(page);
    return page.append("</main><footer><p>© 2031 The Wire</p></footer></body></html>").toString();
  }

  private void teasers(StringBuilder page) {
    page.append("<section class=\"related\">");
    for (int i = 0; i < TEASERS; i++) {
      page.append(
          "<div class=\"card\"><div class=\"card__body\"><img src=\"/i.jpg\"><h3><a href=\"/r\">");
      page.append(words(8)).append("</a></h3><p>").append(words(15)).append(".</p></div></div>");
    }
    page.append("</section><section id=\"comments\">");
    for (int i = 0; i < COMMENTS; i++) {
      page.append("<div class=\"comment\"><b>").append(words(1)).append("</b><p>");
      page.append(words(40)).append(".</p></div>");
    }
    page.append("</section>");
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      int length = 2 + random.nextInt(8);
      for (int k = 0; k < length; k++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
    }
    return words.toString();
  }
}
