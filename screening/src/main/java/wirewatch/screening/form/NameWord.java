package wirewatch.screening.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One word of a name.
 *
 * @param text as written, cleaned, in one alphabet
 * @param folded lower-case and, if Latin, without marks
 * @param sounds see {@link LatinSounds}
 * @param key the consonants of its sounds, alike ones as one: what spellings of it share
 * @param alphabet of its first letter
 * @param role what it is in the name
 */
public record NameWord(
    String text, String folded, String sounds, String key, Alphabet alphabet, Role role) {
  /** What a word is in a name, which says how much it counts. */
  public enum Role {
    /** Tells this name from others. */
    CORE,
    /** Derived from a father's name: often left out. */
    PATRONYMIC,
    /** One letter for a given name. */
    INITIAL,
    /** A common word of organisations: bank, group, international. */
    COMMON
  }

  private static final String ARABIC_PREFIXES = "ولبفك";
  private static final int MOST_KEPT = 200_000;
  private static final Map<String, NameWord> KEPT = new ConcurrentHashMap<>();
  private static final Map<String, List<NameWord>> KEPT_READINGS = new ConcurrentHashMap<>();

  /** The word of this text; the same object for the same text and role, while there is room. */
  static NameWord of(String text, Role role) {
    NameWord kept = KEPT.get(text);
    if (kept == null) {
      kept = sounded(text);
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(text, kept);
      }
    }
    return role == Role.CORE ? kept : kept.in(role);
  }

  /**
   * What else the word may be: {@code ch} as in Chalid, {@code j} as in Joukov or Jewgeni, an
   * Arabic word without "and", "to", "by" or "for" before it, or as it is said in Persian; the
   * Latin names that Chinese characters, Hangul, or Cyrillic syllables of Chinese are written for.
   * Mostly none.
   */
  public List<NameWord> otherReadings() {
    if (alphabet == Alphabet.ARABIC) {
      return arabicReadings();
    }
    if (isTranscribed()) {
      return transcribed();
    }
    if (alphabet != Alphabet.LATIN || folded.length() < 3) {
      return List.of();
    }
    List<NameWord> others = new ArrayList<>();
    if (folded.contains("ch")) {
      others.add(of(folded.replace("ch", "kh"), role));
    }
    if (folded.indexOf('j') >= 0) {
      others.add(of(folded.replace("dj", "j").replace("j", "zh"), role));
    }
    if (folded.charAt(0) == 'j') {
      others.add(of("y" + folded.substring(1), role));
    }
    return others;
  }

  /**
   * The Latin names that a word of Chinese characters, Hangul, or Cyrillic syllables of Chinese may
   * be written for; mostly none.
   */
  public List<NameWord> transcribed() {
    if (!isTranscribed()) {
      return List.of();
    }
    List<NameWord> kept = KEPT_READINGS.get(folded);
    if (kept == null) {
      List<String> readings =
          alphabet == Alphabet.CYRILLIC
              ? Palladius.pinyin(folded).stream().toList()
              : SyllableReadings.of(folded);
      kept = readings.stream().map(reading -> of(reading, Role.CORE)).toList();
      if (KEPT_READINGS.size() < MOST_KEPT) {
        KEPT_READINGS.put(folded, kept);
      }
    }
    return role == Role.CORE ? kept : kept.stream().map(reading -> reading.in(role)).toList();
  }

  private boolean isTranscribed() {
    return alphabet.hasNoSpaces() || alphabet == Alphabet.CYRILLIC;
  }

  private List<NameWord> arabicReadings() {
    List<NameWord> others = new ArrayList<>();
    if (folded.length() > 3 && ARABIC_PREFIXES.indexOf(folded.charAt(0)) >= 0) {
      others.add(of(folded.substring(1), role));
    }
    String persian = folded.replace('ض', 'ز').replace('ظ', 'ز').replace('ذ', 'ز');
    if (!persian.equals(folded)) {
      others.add(of(persian, role));
    }
    return others;
  }

  private NameWord in(Role other) {
    return new NameWord(text, folded, sounds, key, alphabet, other);
  }

  private static NameWord sounded(String text) {
    Alphabet alphabet = Alphabet.of(text);
    String folded =
        alphabet == Alphabet.LATIN
            ? LatinFolding.fold(text)
            : text.toLowerCase(java.util.Locale.ROOT);
    String sounds = Romanizer.sounds(text, alphabet);
    String key = SoundKey.of(folded, sounds, alphabet);
    return new NameWord(text, folded, sounds, key, alphabet, Role.CORE);
  }

  /** A word that can be no part of a name but a particle: its sounds are not worked out. */
  public static NameWord unsounded(String text) {
    return new NameWord(
        text, text.toLowerCase(java.util.Locale.ROOT), "", "", Alphabet.LATIN, Role.COMMON);
  }
}
