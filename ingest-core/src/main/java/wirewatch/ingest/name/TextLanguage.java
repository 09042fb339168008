package wirewatch.ingest.name;

/** The language of a text for name finding: the given one, or else the default of its script. */
final class TextLanguage {
  private static final int MAX_CHARS = 2000;

  private TextLanguage() {}

  static String of(String text, String language) {
    int dash = language.indexOf('-');
    String primary = dash < 0 ? language : language.substring(0, dash);
    boolean unknown = primary.isEmpty() || primary.equals("und");
    return unknown ? byScript(text) : primary;
  }

  private static String byScript(String text) {
    int latin = 0;
    int cyrillic = 0;
    int arabic = 0;
    int han = 0;
    int end = Math.min(text.length(), MAX_CHARS);
    for (int i = 0; i < end; i++) {
      switch (Character.UnicodeScript.of(text.charAt(i))) {
        case LATIN -> latin++;
        case CYRILLIC -> cyrillic++;
        case ARABIC -> arabic++;
        case HAN -> han++;
        default -> {}
      }
    }
    int most = Math.max(Math.max(latin, cyrillic), Math.max(arabic, han));
    return most == latin ? "en" : most == cyrillic ? "ru" : most == arabic ? "ar" : "zh";
  }
}
