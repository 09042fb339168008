package wirewatch.ingest.page.metadata.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Weekday names of a language and of English (CLDR), full and short. */
final class WeekdayNames {
  private static final Map<String, WeekdayNames> CACHE = new ConcurrentHashMap<>();

  private final Map<String, DayOfWeek> days = new HashMap<>();

  private WeekdayNames(String language) {
    add(ULocale.forLanguageTag(language));
    add(ULocale.ENGLISH);
  }

  /** The names in the language of a BCP 47 tag, and the English ones. */
  static WeekdayNames forLanguage(String tag) {
    return CACHE.computeIfAbsent(ULocale.forLanguageTag(tag).getLanguage(), WeekdayNames::new);
  }

  /** The day that a word in small letters names; null if it names none. */
  @Nullable DayOfWeek dayOf(String word) {
    return days.get(word);
  }

  private void add(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
    for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
      String[] names = symbols.getWeekdays(DateFormatSymbols.FORMAT, width);
      for (int i = 1; i < names.length; i++) { // ICU counts from Sunday, 1
        String name = names[i].toLowerCase(Locale.ROOT).replace(".", "").strip();
        days.putIfAbsent(name, i == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(i - 1));
      }
    }
  }
}
