package wirewatch.app.newsroom;

import static wirewatch.app.newsroom.Markup.escape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of an article in the layout of its agency. */
final class Layouts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Layouts() {}

  /** {@code origin}: scheme, host and port of the agency. */
  static String page(Item item, String origin, List<Item> others) {
    return switch (item.house()) {
      case BOREALIS -> jsonLd(item, origin, others);
      case ZENITH -> microdata(item, origin, others);
      case POLARIS -> openGraph(item, origin, others);
      case COURIER -> plain(item, origin, others);
    };
  }

  private static String jsonLd(Item item, String origin, List<Item> others) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | Borealis News Agency</title>
        <link rel="canonical" href="%s"><link rel="alternate" type="application/rss+xml" href="/rss.xml">
        <script type="application/ld+json">%s</script></head>
        <body><header><a href="/">Borealis</a><nav><ul><li><a href="/world">World</a></li><li><a href="/economy">Economy</a></li></ul></nav></header>
        <main><article><h1>%s</h1>%s<p class="meta">By %s</p><div class="story">%s</div></article>
        <aside><h2>Most read</h2><ul>%s</ul></aside></main><footer>© Borealis News Agency. All rights reserved.</footer></body></html>
        """
        .formatted(
            escape(item.headline()),
            origin + item.path(),
            linkedData(item, origin),
            escape(item.printed()),
            item.lead().isEmpty() ? "" : "<p class=\"lead\">" + escape(item.lead()) + "</p>",
            escape(item.author().isEmpty() ? "Borealis" : item.author()),
            paragraphs(item),
            links(others));
  }

  private static String linkedData(Item item, String origin) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", item.printed());
    data.put("url", origin + item.path());
    data.put("datePublished", House.iso(item.published()));
    data.put("articleSection", item.section());
    data.put("keywords", item.keywords());
    if (!item.author().isEmpty()) {
      data.put("author", Map.of("@type", "Person", "name", item.author()));
    }
    data.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", "Borealis News Agency"));
    data.put("isAccessibleForFree", true);
    try {
      return JSON.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  private static String microdata(Item item, String origin, List<Item> others) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - Zenith</title><meta name="robots" content="noai, max-snippet:-1">
        <link rel="canonical" href="%s"></head><body>
        <div class="top"><a href="/">Zenith</a> <a href="/world">World</a> <a href="/business">Business</a></div>
        <div itemscope itemtype="https://schema.org/NewsArticle"><div class="kicker" itemprop="articleSection">%s</div>
        <h1 itemprop="headline">%s</h1><div class="by">Reporting by <span itemprop="author">%s</span>
        <time itemprop="datePublished" datetime="%s">%s</time></div>
        <div itemprop="articleBody">%s</div></div>
        <div class="related"><h3>Related coverage</h3>%s</div><div class="foot">Our standards: The Zenith Principles.</div></body></html>
        """
        .formatted(
            escape(item.printed()),
            origin + item.path(),
            escape(item.section()),
            escape(item.printed()),
            escape(item.author().isEmpty() ? "Zenith staff" : item.author()),
            House.iso(item.published()),
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.US)
                .format(item.published()),
            paragraphs(item),
            links(others));
  }

  private static String openGraph(Item item, String origin, List<Item> others) {
    return """
        <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>%1$s — Полярис</title>
        <meta property="og:type" content="article"><meta property="og:title" content="%1$s"><meta property="og:url" content="%2$s">
        <meta property="article:published_time" content="%3$s"><meta property="article:section" content="%4$s"></head><body>
        <div id="menu"><a href="/novosti/">Все новости</a> <a href="/politika/">Политика</a> <a href="/ekonomika/">Экономика</a></div>
        <div id="content"><h1>%5$s</h1><div class="date">%6$s</div>%7$s<div class="text">%8$s</div></div>
        <div id="more"><b>Читайте также</b>%9$s</div><div id="bottom">© Информационное агентство «Полярис»</div></body></html>
        """
        .formatted(
            escape(item.headline()),
            origin + item.path(),
            House.iso(item.published()),
            escape(item.section()),
            escape(item.printed()),
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag("ru"))
                .format(item.published()),
            item.lead().isEmpty() ? "" : "<p class=\"anons\">" + escape(item.lead()) + "</p>",
            paragraphs(item),
            links(others));
  }

  private static String plain(Item item, String origin, List<Item> others) {
    return """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Courier News: %s</title>
        <link rel="alternate" type="application/atom+xml" href="/atom.xml"><link rel="alternate" type="application/feed+json" href="/feed.json">
        <meta name="DC.date.issued" content="%s"><meta name="author" content="%s"></head><body><table width="100%%"><tr><td class="left">
        <a href="/">Home</a><br><a href="/archive">Archive</a></td><td class="story"><h1>%s</h1>
        %s</td></tr><tr><td colspan="2">%s</td></tr></table><p class="legal">Courier News, Rome. Read from %s</p></body></html>
        """
        .formatted(
            escape(item.headline()),
            House.iso(item.published()),
            escape(item.author().isEmpty() ? "Courier News" : item.author()),
            escape(item.printed()),
            paragraphs(item),
            links(others),
            origin);
  }

  private static String paragraphs(Item item) {
    StringBuilder html = new StringBuilder("<p>").append(escape(item.opening())).append("</p>\n");
    item.paragraphs().stream()
        .skip(1)
        .forEach(text -> html.append("<p>").append(escape(text)).append("</p>\n"));
    return html.toString();
  }

  private static String links(List<Item> others) {
    return others.stream()
        .limit(5)
        .map(
            other ->
                "<li><a href=\"" + other.path() + "\">" + escape(other.headline()) + "</a></li>")
        .collect(Collectors.joining("\n"));
  }
}
