package wirewatch.esplugin;

import java.util.List;
import java.util.Random;

/** Generates pages and texts of an invented news agency, reproducible by seed. */
final class GeneratedPages {
  private static final List<String> PLACES = List.of("OSLO", "NAIROBI", "LIMA", "TALLINN", "ACCRA");
  private static final List<String> PEOPLE =
      List.of("Astrid Halvorsen", "Karim Mansour", "Grace Wanjiru", "Elena Marchetti");
  private static final List<String> PLAIN =
      List.of(
          "Shipments worth about $%d million are waiting in the ports of Turkey and Egypt, the Ministry of Transport said.",
          "The agreement between Norway and Kenya was signed on %d March in Geneva and takes effect next year.",
          "Prices rose %d percent in October, the slowest pace since 2018, Nordvik Trading reported on Friday.",
          "The parliament in Helsinki voted by %d to 18 to lengthen the examination of mining permits.");
  private static final List<String> RUSSIAN =
      List.of(
          "Власти Осло сообщили о задержке поставок на %d млн долларов.",
          "Соглашение подписали %d марта в Женеве представители Норвегии и Кении.",
          "Цены выросли на %d процентов, сообщило министерство транспорта.");

  private final Random random;

  GeneratedPages(long seed) {
    this.random = new Random(seed);
  }

  static String url(int number) {
    return "http://wire.example/news/" + number + "?utm_source=feed";
  }

  String page(int number) {
    return switch (number % 4) {
      case 0 -> linkedData(number);
      case 1 -> openGraph(number);
      case 2 -> russian(number);
      default -> plain(number);
    };
  }

  private String linkedData(int number) {
    return """
        <!DOCTYPE html><html lang="en"><head><title>Ministers meet %1$d times | The Wire</title>
        <link rel="canonical" href="https://www.wire.example/news/%1$d">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet %1$d times",
        "datePublished":"2026-03-%2$02dT09:30:00+01:00","author":{"@type":"Person","name":"Ann Example"},
        "articleSection":"World","keywords":["trade","ports"]}</script></head><body><nav><a href="/">Home</a></nav>
        <article><h1>Ministers meet %1$d times</h1><p class="byline">By Ann Example</p>%3$s</article></body></html>
        """
        .formatted(number, 1 + number % 28, paragraphs(number));
  }

  private String openGraph(int number) {
    return """
        <html lang="en"><head><meta property="og:title" content="Trade eases in %1$d ports">
        <meta property="og:type" content="article"><meta name="robots" content="noai">
        <meta property="article:published_time" content="2026-02-%2$02dT12:00:00Z"></head>
        <body><main><h1>Trade eases in %1$d ports</h1>%3$s</main></body></html>
        """
        .formatted(number, 1 + number % 28, paragraphs(number));
  }

  private String russian(int number) {
    StringBuilder page =
        new StringBuilder(
            "<html lang=\"ru\"><head><title>Новости</title></head><body><article><h1>");
    page.append("Переговоры о поставках номер ").append(number).append("</h1><p>ОСЛО, ");
    page.append(1 + number % 28).append(" марта. /Пример/. ");
    for (int i = 0; i < 9; i++) {
      page.append(sentence(RUSSIAN)).append(i % 3 == 2 ? "</p><p>" : " ");
    }
    return page.append("</p></article></body></html>").toString();
  }

  private String plain(int number) {
    return "<html><body><h1>Storm number "
        + number
        + " crosses the coast</h1>"
        + paragraphs(number)
        + "</body></html>";
  }

  private String paragraphs(int number) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : text(number).split("\n\n", -1)) {
      body.append("<p>").append(paragraph.replace("\"", "&quot;")).append("</p>\n");
    }
    return body.toString();
  }

  /** Returns an agency text of about a hundred words, with dateline, credit and quote. */
  String text(int number) {
    StringBuilder text = new StringBuilder(choose(PLACES));
    text.append(", March ").append(1 + number % 28).append(" (Example Wire) - ");
    for (int i = 0; i < 6; i++) {
      text.append(sentence(PLAIN)).append(i % 2 == 1 ? "\n\n" : " ");
    }
    return text.append("\"We counted every one of them,\" said Foreign Minister ")
        .append(choose(PEOPLE))
        .append(".")
        .toString();
  }

  private String sentence(List<String> sentences) {
    return choose(sentences).formatted(2 + random.nextInt(900));
  }

  private String choose(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
