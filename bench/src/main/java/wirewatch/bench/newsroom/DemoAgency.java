package wirewatch.bench.newsroom;

import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The fictional agencies, each with its own form of datelines, update labels and listings. */
enum DemoAgency {
  /** Dateline without a year; lists by RSS. */
  BOREALIS("Borealis", "en", "NO", "/rss.xml") {
    @Override
    String dateline(DemoArticle demoArticle) {
      return demoArticle.place()
          + ", "
          + month(demoArticle, Locale.ENGLISH)
          + " "
          + demoArticle.published().getDayOfMonth()
          + ". /Borealis/. ";
    }

    @Override
    String path(DemoArticle demoArticle) {
      return "/news/" + demoArticle.slug();
    }
  },
  /** Dateline without a date; lists by news sitemap only. */
  ZENITH("Zenith", "en", "KE", "/news-sitemap.xml") {
    @Override
    String dateline(DemoArticle demoArticle) {
      return demoArticle.place() + " (Zenith) - ";
    }

    @Override
    String headline(DemoArticle demoArticle) {
      return demoArticle.mark().isEmpty()
          ? demoArticle.headline()
          : demoArticle.mark() + "-" + demoArticle.headline();
    }

    @Override
    String path(DemoArticle demoArticle) {
      return "/world/"
          + demoArticle.slug()
          + "-idZ"
          + Integer.toHexString(demoArticle.slug().hashCode() & 0xffffff);
    }
  },
  /** Russian; lists by a section page only. */
  POLARIS("Полярис", "ru", "RU", "/novosti/") {
    @Override
    String dateline(DemoArticle demoArticle) {
      String month =
          demoArticle
              .published()
              .getMonth()
              .getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ru"));
      return demoArticle.place()
          + ", "
          + demoArticle.published().getDayOfMonth()
          + " "
          + month
          + ". /Полярис/. ";
    }

    @Override
    String path(DemoArticle demoArticle) {
      return "/novosti/"
          + DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).format(demoArticle.published())
          + "/"
          + demoArticle.slug();
    }
  },
  /**
   * Copies the others; dateline with credit and full date; lists by Atom and JSON Feed, found from
   * its home page.
   */
  COURIER("Courier News", "en", "IT", "/") {
    @Override
    String dateline(DemoArticle demoArticle) {
      String credit =
          demoArticle.originalAgency() == this
              ? "Courier News"
              : "Courier News / " + demoArticle.originalAgency().displayName;
      int day = demoArticle.published().getDayOfMonth();
      return demoArticle.place()
          + " ("
          + credit
          + " - "
          + day
          + ordinalSuffix(day)
          + " "
          + month(demoArticle, Locale.ENGLISH)
          + ", "
          + demoArticle.published().getYear()
          + ") ";
    }

    @Override
    String path(DemoArticle demoArticle) {
      return "/story/" + demoArticle.published().getYear() + "/" + demoArticle.slug() + ".html";
    }
  };

  final String displayName;
  final String language;
  final String country;
  final String listingPath;

  DemoAgency(String title, String language, String country, String listing) {
    this.displayName = title;
    this.language = language;
    this.country = country;
    this.listingPath = listing;
  }

  /** The host name, below {@code .example}. */
  String hostName() {
    return id() + ".example";
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract String dateline(DemoArticle demoArticle);

  abstract String path(DemoArticle demoArticle);

  /** Returns the headline with the update label, as this agency prints it. */
  String headline(DemoArticle demoArticle) {
    return demoArticle.mark().isEmpty()
        ? demoArticle.headline()
        : demoArticle.mark() + ": " + demoArticle.headline();
  }

  private static String month(DemoArticle demoArticle, Locale locale) {
    return Month.from(demoArticle.published()).getDisplayName(TextStyle.FULL, locale);
  }

  private static String ordinalSuffix(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** RFC 3339, with the offset. */
  static String toIso8601(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
  }
}
