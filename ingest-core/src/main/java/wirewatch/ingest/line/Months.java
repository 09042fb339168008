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
public final class Months {
  private static final int SHORTEST_WEEKDAY = 3;
  private static final Months SHARED = new Months();

  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
  private final Map<String, Integer> anywhere = new HashMap<>();
  private final Map<String, Set<String>> weekdays = new HashMap<>();
  private final Set<String> anyWeekdays = new HashSet<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

  private Months() {
    Table locales = Table.of(Months.class, "month-languages.tsv", List.of("locale"));
    Table extra = Table.of(Months.class, "months.tsv", List.of("language", "name", "month"));
    for (Table.Row row : extra.rows()) {
      add(row.get("language"), row.get("name"), Integer.parseInt(row.get("month")));
    }
    for (Table.Row row : locales.rows()) {
      addLocale(new ULocale(row.get("locale")));
    }
  }

  public static Months shared() {
    return SHARED;
  }

  /**
   * The number of a month name, 1 to 12, in the language, else in any; null if there is none.
   *
   * @param name without a closing full stop, in any case
   */
  public @Nullable Integer month(String name, String language) {
    String key = fold(name);
    Integer own = byLanguage.getOrDefault(language, Map.of()).get(key);
    return own == null ? anywhere.get(key) : own;
  }

  /** Whether it is a full month name, so that a following full stop is not part of it. */
  boolean isWhole(String name) {
    return whole.contains(fold(name));
  }

  /** Whether it is the first word of a two-word month name. */
  boolean startsName(String word) {
    return firstWords.contains(fold(word));
  }

  /** Whether it is a weekday in the language or in English; in any language if the language is empty. */
  public boolean isWeekday(String name, String language) {
    String key = fold(name);
    if (language.isEmpty()) {
      return anyWeekdays.contains(key);
    }
    return weekdays.getOrDefault(language, Set.of()).contains(key)
        || weekdays.getOrDefault("en", Set.of()).contains(key);
  }

  private void addLocale(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        String[] names = symbols.getMonths(context, width);
        for (int month = 0; month < 12; month++) {
          add(locale.getLanguage(), names[month], month + 1);
          if (width == DateFormatSymbols.WIDE) {
            whole.add(fold(names[month]));
          }
        }
        for (String day : symbols.getWeekdays(context, width)) {
          addWeekday(locale.getLanguage(), fold(day));
        }
      }
    }
  }

  private void add(String language, String name, int month) {
    String key = fold(name);
    if (key.isEmpty() || !Character.isLetter(key.codePointAt(0))) {
      return; // "12月" is parsed by its number
    }
    byLanguage.computeIfAbsent(language, none -> new HashMap<>()).putIfAbsent(key, month);
    anywhere.putIfAbsent(key, month);
    int space = key.indexOf(' ');
    if (space > 0) {
      firstWords.add(key.substring(0, space));
    }
  }

  private void addWeekday(String language, String name) {
    if (name.length() >= SHORTEST_WEEKDAY) {
      anyWeekdays.add(name);
      weekdays.computeIfAbsent(language, none -> new HashSet<>()).add(name);
    }
  }

  private static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("i̇", "i");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
