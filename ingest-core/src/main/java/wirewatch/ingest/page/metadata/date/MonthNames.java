package wirewatch.ingest.page.metadata.date;

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
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Month names of a language (CLDR), full and short, in all grammatical cases used in dates. */
final class MonthNames {
  private static final Set<String> LANGUAGES = loadLanguages();
  private static final List<String> FALLBACK_LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "sv", "nb", "da", "fi", "cs", "uk",
          "ro", "hu", "el", "id", "vi", "ar", "fa", "hi", "bn", "sw");
  private static final Map<String, MonthNames> CACHE = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, Integer>> ADDITIONAL_NAMES = loadAdditionalNames();

  private final Map<String, Integer> numbers = new HashMap<>();

  private MonthNames(String language) {
    addAll("en");
    if (language.isEmpty()) {
      FALLBACK_LANGUAGES.forEach(this::addAll);
    } else {
      addAll(language);
    }
  }

  /**
   * The names in the language of a BCP 47 tag, and the English ones; those of many languages where
   * the tag names none that is known.
   */
  static MonthNames forLanguage(String tag) {
    String language = ULocale.forLanguageTag(tag).getLanguage();
    return CACHE.computeIfAbsent(LANGUAGES.contains(language) ? language : "", MonthNames::new);
  }

  /** 1 to 12; 0 if the word is not a month name. */
  int monthNumber(String word) {
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
    ADDITIONAL_NAMES.getOrDefault(language, Map.of()).forEach(this::add);
  }

  private void add(String name, int month) {
    String key = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    boolean word = !key.isEmpty() && !Character.isDigit(key.codePointAt(0));
    if (word) {
      numbers.putIfAbsent(key, month);
    }
  }

  private static Set<String> loadLanguages() {
    Set<String> languages = new HashSet<>();
    Arrays.stream(ULocale.getAvailableLocales()).map(ULocale::getLanguage).forEach(languages::add);
    return languages;
  }

  private static Map<String, Map<String, Integer>> loadAdditionalNames() {
    Map<String, Map<String, Integer>> more = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "months.tsv", List.of("language", "month", "names")).rows()) {
      Map<String, Integer> names =
          more.computeIfAbsent(row.get("language"), language -> new HashMap<>());
      for (String name : row.values("names")) {
        names.put(name, Integer.parseInt(row.get("month")));
      }
    }
    return more;
  }
}
