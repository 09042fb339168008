package wirewatch.bench.newsroom;

import static wirewatch.bench.newsroom.HtmlEscaper.escape;

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
final class ArticlePageLayouts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticlePageLayouts() {}

  /** {@code origin}: scheme, host and port of the agency. */
  static String page(DemoArticle demoArticle, String origin, List<DemoArticle> others) {
    return switch (demoArticle.agency()) {
      case BOREALIS -> jsonLd(demoArticle, origin, others);
      case ZENITH -> microdata(demoArticle, origin, others);
      case POLARIS -> openGraph(demoArticle, origin, others);
      case COURIER -> plain(demoArticle, origin, others);
    };
  }

  private static String jsonLd(DemoArticle demoArticle, String origin, List<DemoArticle> others) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | Borealis News Agency</title>
        <link rel="canonical" href="%s"><link rel="alternate" type="application/rss+xml" href="/rss.xml">
        <script type="application/ld+json">%s</script></head>
        <body><header><a href="/">Borealis</a><nav><ul><li><a href="/world">World</a></li><li><a href="/economy">Economy</a></li></ul></nav></header>
        <main><article><h1>%s</h1>%s<p class="meta">By %s</p><div class="story">%s</div></article>
        <aside><h2>Most read</h2><ul>%s</ul></aside></main><footer>© Borealis News Agency. All rights reserved.</footer></body></html>
        """
        .formatted(
            escape(demoArticle.headline()),
            origin + demoArticle.path(),
            linkedData(demoArticle, origin),
            escape(demoArticle.printedHeadline()),
            demoArticle.lead().isEmpty()
                ? ""
                : "<p class=\"lead\">" + escape(demoArticle.lead()) + "</p>",
            escape(demoArticle.author().isEmpty() ? "Borealis" : demoArticle.author()),
            paragraphs(demoArticle),
            links(others));
  }

  private static String linkedData(DemoArticle demoArticle, String origin) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", demoArticle.printedHeadline());
    data.put("url", origin + demoArticle.path());
    data.put("datePublished", DemoAgency.toIso8601(demoArticle.published()));
    data.put("articleSection", demoArticle.section());
    data.put("keywords", demoArticle.keywords());
    if (!demoArticle.author().isEmpty()) {
      data.put("author", Map.of("@type", "Person", "name", demoArticle.author()));
    }
    data.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", "Borealis News Agency"));
    data.put("isAccessibleForFree", true);
    try {
      return JSON.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  private static String microdata(
      DemoArticle demoArticle, String origin, List<DemoArticle> others) {
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
            escape(demoArticle.printedHeadline()),
            origin + demoArticle.path(),
            escape(demoArticle.section()),
            escape(demoArticle.printedHeadline()),
            escape(demoArticle.author().isEmpty() ? "Zenith staff" : demoArticle.author()),
            DemoAgency.toIso8601(demoArticle.published()),
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.US)
                .format(demoArticle.published()),
            paragraphs(demoArticle),
            links(others));
  }

  private static String openGraph(
      DemoArticle demoArticle, String origin, List<DemoArticle> others) {
    return """
        <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>%1$s — Полярис</title>
        <meta property="og:type" content="article"><meta property="og:title" content="%1$s"><meta property="og:url" content="%2$s">
        <meta property="article:published_time" content="%3$s"><meta property="article:section" content="%4$s"></head><body>
        <div id="menu"><a href="/novosti/">Все новости</a> <a href="/politika/">Политика</a> <a href="/ekonomika/">Экономика</a></div>
        <div id="content"><h1>%5$s</h1><div class="date">%6$s</div>%7$s<div class="text">%8$s</div></div>
        <div id="more"><b>Читайте также</b>%9$s</div><div id="bottom">© Информационное агентство «Полярис»</div></body></html>
        """
        .formatted(
            escape(demoArticle.headline()),
            origin + demoArticle.path(),
            DemoAgency.toIso8601(demoArticle.published()),
            escape(demoArticle.section()),
            escape(demoArticle.printedHeadline()),
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag("ru"))
                .format(demoArticle.published()),
            demoArticle.lead().isEmpty()
                ? ""
                : "<p class=\"anons\">" + escape(demoArticle.lead()) + "</p>",
            paragraphs(demoArticle),
            links(others));
  }

  private static String plain(DemoArticle demoArticle, String origin, List<DemoArticle> others) {
    return """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Courier News: %s</title>
        <link rel="alternate" type="application/atom+xml" href="/atom.xml"><link rel="alternate" type="application/feed+json" href="/feed.json">
        <meta name="DC.date.issued" content="%s"><meta name="author" content="%s"></head><body><table width="100%%"><tr><td class="left">
        <a href="/">Home</a><br><a href="/archive">Archive</a></td><td class="story"><h1>%s</h1>
        %s</td></tr><tr><td colspan="2">%s</td></tr></table><p class="legal">Courier News, Rome. Read from %s</p></body></html>
        """
        .formatted(
            escape(demoArticle.headline()),
            DemoAgency.toIso8601(demoArticle.published()),
            escape(demoArticle.author().isEmpty() ? "Courier News" : demoArticle.author()),
            escape(demoArticle.printedHeadline()),
            paragraphs(demoArticle),
            links(others),
            origin);
  }

  private static String paragraphs(DemoArticle demoArticle) {
    StringBuilder html =
        new StringBuilder("<p>").append(escape(demoArticle.firstParagraph())).append("</p>\n");
    demoArticle.paragraphs().stream()
        .skip(1)
        .forEach(text -> html.append("<p>").append(escape(text)).append("</p>\n"));
    return html.toString();
  }

  private static String links(List<DemoArticle> others) {
    return others.stream()
        .limit(5)
        .map(
            other ->
                "<li><a href=\"" + other.path() + "\">" + escape(other.headline()) + "</a></li>")
        .collect(Collectors.joining("\n"));
  }
}
