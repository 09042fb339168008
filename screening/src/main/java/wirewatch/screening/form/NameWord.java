package wirewatch.screening.form;

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

  private static final int MOST_KEPT = 200_000;
  private static final Map<String, NameWord> KEPT = new ConcurrentHashMap<>();

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
