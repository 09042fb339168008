package wirewatch.screening.form;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of Cyrillic, Arabic and Hebrew to the sounds of {@link LatinSounds}. In Arabic and Hebrew
 * {@code w} and {@code y} stand for letters that are a consonant or a vowel.
 */
final class LetterSounds {
  /** Letters behind which {@code е} is written {@code ye}. */
  private static final String AFTER_THESE = "аеиоуыэюяьъ";

  private static final Map<Integer, String> CYRILLIC =
      table(
          "а a б b в v г g д d е e ё io ж Z з z и i й i к k л l м m н n о o п p р r с s т t у u ф f"
              + " х h ц c ч C ш S щ S ъ - ы i ь - э e ю iu я ia і i ї i є e ґ g ў v ј i љ l њ n ћ C"
              + " ђ J џ J ө o ү u ҳ h қ k ғ g ң n ә a һ h ұ u ѓ g ќ k ѕ z ѐ e ѝ i ҷ J ӣ i ӯ u");
  private static final Map<Integer, String> ARABIC =
      table(
          "ا a أ a إ a آ a ٱ a ب b ت t ث t ج J ح h خ h د d ذ d ر r ز z س s ش S ص s ض d ط t ظ z ع -"
              + " غ g ف f ق k ك k ک k ل l م m ن n ه h ة a و w ؤ w ي y ی y ى y ئ y ء - پ p چ C ژ Z"
              + " گ g ڤ v ھ h ہ h ۀ h ے y ې y ۍ y ټ t ډ d ړ r ږ Z ښ S ځ J څ c ڼ n ګ g ں n ٹ t ڈ d"
              + " ڑ r ە a ۆ w");
  private static final Map<Integer, String> HEBREW =
      table(
          "א a ב b ג g ד d ה h ו w ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ c"
              + " ץ c ק k ר r ש S ת t");

  private LetterSounds() {}

  static String of(String word, Alphabet alphabet) {
    Map<Integer, String> table =
        switch (alphabet) {
          case CYRILLIC -> CYRILLIC;
          case ARABIC -> ARABIC;
          case HEBREW -> HEBREW;
          case LATIN, HAN, HANGUL, OTHER ->
              throw new IllegalArgumentException("no table of letters: " + alphabet);
        };
    StringBuilder sounds = new StringBuilder();
    int before = 0;
    for (int letter : word.codePoints().toArray()) {
      if (letter == 'е' && alphabet == Alphabet.CYRILLIC && AFTER_THESE.indexOf(before) >= 0) {
        append(sounds, "ie");
      } else if (letter == 'ж' && before == 'д') {
        sounds.setCharAt(sounds.length() - 1, 'J');
      } else if (letter == 'ش' && before == 'ت') {
        sounds.setCharAt(sounds.length() - 1, 'C');
      } else {
        append(sounds, table.getOrDefault(letter, ""));
      }
      before = letter;
    }
    return sounds.toString();
  }

  private static void append(StringBuilder sounds, String sound) {
    for (int i = 0; i < sound.length(); i++) {
      int end = sounds.length();
      if (end == 0 || sounds.charAt(end - 1) != sound.charAt(i)) {
        sounds.append(sound.charAt(i));
      }
    }
  }

  private static Map<Integer, String> table(String letters) {
    String[] parts = letters.split(" ", -1);
    Map<Integer, String> table = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      table.put(parts[i].codePointAt(0), parts[i + 1].equals("-") ? "" : parts[i + 1]);
    }
    return Map.copyOf(table);
  }
}
