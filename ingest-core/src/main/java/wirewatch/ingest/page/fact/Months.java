package wirewatch.ingest.page.fact;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Month names of a language (CLDR), full and short, in all grammatical cases used in dates. */
final class Months {
  private static final Set<String> LANGUAGES = languages();
  private static final List<String> MANY =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "sv", "nb", "da", "fi", "cs", "uk",
          "ro", "hu", "el", "id", "vi", "ar", "fa", "hi", "bn", "sw");
  private static final Map<String, Months> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, Integer>> MORE = more();

  private final Map<String, Integer> numbers = new HashMap<>();

  private Months(String language) {
    addAll("en");
    if (language.isEmpty()) {
      MANY.forEach(this::addAll);
    } else {
      addAll(language);
    }
  }

  /**
   * The names in the language of a BCP 47 tag, and the English ones; those of many languages where
   * the tag names none that is known.
   */
  static Months of(String tag) {
    String language = ULocale.forLanguageTag(tag).getLanguage();
    return KNOWN.computeIfAbsent(LANGUAGES.contains(language) ? language : "", Months::new);
  }

  /** 1 to 12; 0 if the word is not a month name. */
  int number(String word) {
    return numbers.getOrDefault(word, 0);
  }

  private void addAll(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < Math.min(12, names.length); i++) {
          add(names[i], i + 1);
        }
      }
    }
    MORE.getOrDefault(language, Map.of()).forEach(this::add);
  }

  private void add(String name, int month) {
    String key = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    boolean word = !key.isEmpty() && !Character.isDigit(key.codePointAt(0));
    if (word) {
      numbers.putIfAbsent(key, month);
    }
  }

  private static Set<String> languages() {
    Set<String> languages = new HashSet<>();
    Arrays.stream(ULocale.getAvailableLocales()).map(ULocale::getLanguage).forEach(languages::add);
    return languages;
  }

  private static Map<String, Map<String, Integer>> more() {
    Map<String, Map<String, Integer>> more = new HashMap<>();
    for (String[] row : Table.rows("months.tsv", 3)) {
      Map<String, Integer> names = more.computeIfAbsent(row[0], language -> new HashMap<>());
      for (String name : row[2].split("\\|", -1)) {
        names.put(name, Integer.parseInt(row[1]));
      }
    }
    return more;
  }
}
