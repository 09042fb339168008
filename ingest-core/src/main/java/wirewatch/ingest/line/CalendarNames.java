package wirewatch.ingest.line;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of months and weekdays in the languages of the wire services: CLDR and agency short forms.
 */
public final class CalendarNames {
  private static final int SHORTEST_WEEKDAY = 3;
  private static final CalendarNames SHARED = new CalendarNames();

  private final Map<String, Map<String, Integer>> monthsByLanguage = new HashMap<>();
  private final Map<String, Integer> monthsOfAnyLanguage = new HashMap<>();
  private final Map<String, Set<String>> weekdaysByLanguage = new HashMap<>();
  private final Set<String> weekdaysOfAnyLanguage = new HashSet<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Set<String> fullMonthNames = new HashSet<>();

  private CalendarNames() {
    RuleTable locales = RuleTable.of(CalendarNames.class, "month-languages.tsv", List.of("locale"));
    RuleTable extra =
        RuleTable.of(CalendarNames.class, "months.tsv", List.of("language", "name", "month"));
    for (RuleTable.Row row : extra.rows()) {
      addMonth(row.get("language"), row.get("name"), Integer.parseInt(row.get("month")));
    }
    for (RuleTable.Row row : locales.rows()) {
      addLocale(new ULocale(row.get("locale")));
    }
  }

  public static CalendarNames shared() {
    return SHARED;
  }

  /**
   * The number of a month name, 1 to 12, in the language, else in any; null if there is none.
   *
   * @param name without a closing full stop, in any case
   */
  public @Nullable Integer monthNumber(String name, String language) {
    String key = normalise(name);
    Integer own = monthsByLanguage.getOrDefault(language, Map.of()).get(key);
    return own == null ? monthsOfAnyLanguage.get(key) : own;
  }

  /** Whether it is a full month name, so that a following full stop is not part of it. */
  boolean isFullMonthName(String name) {
    return fullMonthNames.contains(normalise(name));
  }

  /** Whether it is the first word of a two-word month name. */
  boolean isFirstWordOfMonthName(String word) {
    return firstWords.contains(normalise(word));
  }

  /**
   * Whether it is a weekday in the language or in English; in any language if the language is
   * empty.
   */
  public boolean isWeekday(String name, String language) {
    String key = normalise(name);
    if (language.isEmpty()) {
      return weekdaysOfAnyLanguage.contains(key);
    }
    return weekdaysByLanguage.getOrDefault(language, Set.of()).contains(key)
        || weekdaysByLanguage.getOrDefault("en", Set.of()).contains(key);
  }

  private void addLocale(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        String[] names = symbols.getMonths(context, width);
        for (int month = 0; month < 12; month++) {
          addMonth(locale.getLanguage(), names[month], month + 1);
          if (width == DateFormatSymbols.WIDE) {
            fullMonthNames.add(normalise(names[month]));
          }
        }
        for (String day : symbols.getWeekdays(context, width)) {
          addWeekday(locale.getLanguage(), normalise(day));
        }
      }
    }
  }

  private void addMonth(String language, String name, int month) {
    String key = normalise(name);
    if (key.isEmpty() || !Character.isLetter(key.codePointAt(0))) {
      return; // "12月" is parsed by its number
    }
    monthsByLanguage.computeIfAbsent(language, none -> new HashMap<>()).putIfAbsent(key, month);
    monthsOfAnyLanguage.putIfAbsent(key, month);
    int space = key.indexOf(' ');
    if (space > 0) {
      firstWords.add(key.substring(0, space));
    }
  }

  private void addWeekday(String language, String name) {
    if (name.length() >= SHORTEST_WEEKDAY) {
      weekdaysOfAnyLanguage.add(name);
      weekdaysByLanguage.computeIfAbsent(language, none -> new HashSet<>()).add(name);
    }
  }

  private static String normalise(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("i̇", "i");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
