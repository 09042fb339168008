package wirewatch.app.newsroom;

import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The fictional agencies, each with its own form of datelines, update labels and listings.
 */
enum House {
  /** Dateline without a year; lists by RSS. */
  BOREALIS("Borealis", "en", "NO", "/rss.xml") {
    @Override
    String dateline(Item item) {
      return item.place()
          + ", "
          + month(item, Locale.ENGLISH)
          + " "
          + item.published().getDayOfMonth()
          + ". /Borealis/. ";
    }

    @Override
    String path(Item item) {
      return "/news/" + item.slug();
    }
  },
  /** Dateline without a date; lists by news sitemap only. */
  ZENITH("Zenith", "en", "KE", "/news-sitemap.xml") {
    @Override
    String dateline(Item item) {
      return item.place() + " (Zenith) - ";
    }

    @Override
    String headline(Item item) {
      return item.mark().isEmpty() ? item.headline() : item.mark() + "-" + item.headline();
    }

    @Override
    String path(Item item) {
      return "/world/"
          + item.slug()
          + "-idZ"
          + Integer.toHexString(item.slug().hashCode() & 0xffffff);
    }
  },
  /** Russian; lists by a section page only. */
  POLARIS("Полярис", "ru", "RU", "/novosti/") {
    @Override
    String dateline(Item item) {
      String month =
          item.published().getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ru"));
      return item.place() + ", " + item.published().getDayOfMonth() + " " + month + ". /Полярис/. ";
    }

    @Override
    String path(Item item) {
      return "/novosti/"
          + DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).format(item.published())
          + "/"
          + item.slug();
    }
  },
  /**
   * Copies the others; dateline with credit and full date; lists by Atom and JSON Feed, found from
   * its home page.
   */
  COURIER("Courier News", "en", "IT", "/") {
    @Override
    String dateline(Item item) {
      String credit =
          item.origin() == this ? "Courier News" : "Courier News / " + item.origin().title;
      int day = item.published().getDayOfMonth();
      return item.place()
          + " ("
          + credit
          + " - "
          + day
          + suffix(day)
          + " "
          + month(item, Locale.ENGLISH)
          + ", "
          + item.published().getYear()
          + ") ";
    }

    @Override
    String path(Item item) {
      return "/story/" + item.published().getYear() + "/" + item.slug() + ".html";
    }
  };

  final String title;
  final String language;
  final String country;
  final String listing;

  House(String title, String language, String country, String listing) {
    this.title = title;
    this.language = language;
    this.country = country;
    this.listing = listing;
  }

  /** The host name, below {@code .example}. */
  String host() {
    return id() + ".example";
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract String dateline(Item item);

  abstract String path(Item item);

  /** Returns the headline with the update label, as this agency prints it. */
  String headline(Item item) {
    return item.mark().isEmpty() ? item.headline() : item.mark() + ": " + item.headline();
  }

  private static String month(Item item, Locale locale) {
    return Month.from(item.published()).getDisplayName(TextStyle.FULL, locale);
  }

  private static String suffix(int day) {
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
  static String iso(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
  }
}
