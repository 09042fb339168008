package wirewatch.flink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pages of made-up news in two languages: with copies on other sites, later versions of earlier
 * pages, pages that are no articles, and captures of one moment.
 */
final class TestPages {
  static final int FILES = 3;
  static final int PAGES_OF_A_FILE = 16;

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final List<String> PLACES =
      List.of("Oslo", "Ankara", "Lagos", "Lima", "Hanoi", "Riga", "Quito", "Tunis", "Minsk");
  private static final List<String> GOODS =
      List.of("wheat", "copper", "timber", "cotton", "gas", "steel", "rice", "zinc", "coffee");
  private static final List<String> ENGLISH =
      List.of(
          "Customs officers in %1$s counted %3$d tonnes of %2$s at the northern terminal.",
          "The transport ministry said that %3$d lorries with %2$s wait outside %1$s.",
          "Traders expect the price of %2$s to rise by %3$d percent before the harvest.",
          "A spokesman for the port of %1$s declined to comment on the %2$s contract.",
          "Exports of %2$s from %1$s fell to %3$d tonnes, the lowest figure in years.",
          "Farmers near %1$s have asked for help after %3$d days without rain.",
          "The court in %1$s will hear the complaint of the %2$s workers in May.",
          "Engineers repaired the bridge at kilometre %3$d on the road to %1$s.");
  private static final List<String> GERMAN =
      List.of(
          "Der Zoll in %1$s meldete am Morgen %3$d Tonnen Ware, darunter auch %2$s.",
          "Nach Angaben des Ministeriums warten vor %1$s noch %3$d Lastwagen auf die Abfertigung.",
          "Die Händler rechnen damit, dass der Preis für %2$s um %3$d Prozent steigt.",
          "Ein Sprecher des Hafens von %1$s wollte sich zu dem Vertrag nicht äußern.",
          "Die Ausfuhr ging auf %3$d Tonnen zurück, so wenig wie seit Jahren nicht mehr.",
          "Die Bauern in der Umgebung von %1$s bitten nach %3$d Tagen ohne Regen um Hilfe.");

  private final Random random = new Random(14);
  private final List<Text> texts = new ArrayList<>();

  private record Text(String address, String language, String headline, List<String> paragraphs) {}

  private TestPages() {}

  /** Writes the files, each with later captures than the one before. */
  static List<Path> write(Path folder) throws IOException {
    TestPages pages = new TestPages();
    List<Path> files = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      TestWarc warc = new TestWarc();
      for (int i = 0; i < PAGES_OF_A_FILE; i++) {
        pages.add(warc, file * PAGES_OF_A_FILE + i);
      }
      files.add(warc.write(folder.resolve("pages-%d.warc.gz".formatted(file))));
    }
    return files;
  }

  private void add(TestWarc warc, int number) {
    // of every three captures two are of one moment
    Instant fetched = START.plus(Duration.ofMinutes(number - (number % 3 == 1 ? 1 : 0)));
    if (number % 11 == 10) {
      warc.page("http://tools.example/search?q=" + number, fetched, "<html><p>Search</html>");
      return;
    }
    Text text = choose(number);
    texts.add(text);
    warc.page(text.address(), fetched, html(text, fetched));
  }

  private Text choose(int number) {
    if (number > 5 && number % 5 == 0) {
      Text copied = texts.get(random.nextInt(texts.size()));
      return new Text(
          "http://copies%d.example/news/%d.html".formatted(number % 4, number),
          copied.language(),
          copied.headline(),
          copied.paragraphs());
    }
    if (number > 5 && number % 7 == 0) {
      // not of the same moment: which of two texts is the later one would be anybody's guess
      Text earlier = texts.get(random.nextInt(texts.size() - 2));
      List<String> paragraphs = new ArrayList<>(earlier.paragraphs());
      paragraphs.add(sentence(earlier.language().equals("de") ? GERMAN : ENGLISH));
      return new Text(earlier.address(), earlier.language(), earlier.headline(), paragraphs);
    }
    return number % 4 == 3 ? create(number, "de", GERMAN) : create(number, "en", ENGLISH);
  }

  private Text create(int number, String language, List<String> forms) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      paragraphs.add(sentence(forms) + " " + sentence(forms) + " " + sentence(forms));
    }
    return new Text(
        "http://site%d.example/%s/%d.html".formatted(number % 6, language, number),
        language,
        "Report %d: %s".formatted(number, sentence(forms)),
        paragraphs);
  }

  private String sentence(List<String> forms) {
    return forms
        .get(random.nextInt(forms.size()))
        .formatted(
            PLACES.get(random.nextInt(PLACES.size())),
            GOODS.get(random.nextInt(GOODS.size())),
            10 + random.nextInt(9_000));
  }

  private static String html(Text text, Instant fetched) {
    StringBuilder body = new StringBuilder();
    text.paragraphs().forEach(each -> body.append("<p>").append(each).append("</p>\n"));
    return """
        <!DOCTYPE html><html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
        <meta property="og:type" content="article"><link rel="canonical" href="%3$s">
        <meta property="article:published_time" content="%4$s"></head>
        <body><article><h1>%2$s</h1>
        %5$s</article></body></html>
        """
        .formatted(
            text.language(),
            text.headline(),
            text.address(),
            fetched.minus(Duration.ofMinutes(20)),
            body);
  }
}
