package wirewatch.screening.form;

/**
 * One word of a name.
 *
 * @param text as written, cleaned, in one alphabet
 * @param folded lower-case and, if Latin, without marks
 * @param sounds see {@link LatinSounds}
 * @param alphabet of its first letter
 * @param role what it is in the name
 */
public record NameWord(
    String text, String folded, String sounds, Alphabet alphabet, Role role) {
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

  static NameWord of(String text, Role role) {
    Alphabet alphabet = Alphabet.of(text);
    String folded =
        alphabet == Alphabet.LATIN
            ? LatinFolding.fold(text)
            : text.toLowerCase(java.util.Locale.ROOT);
    return new NameWord(text, folded, Romanizer.sounds(text, alphabet), alphabet, role);
  }

  NameWord in(Role other) {
    return new NameWord(text, folded, sounds, alphabet, other);
  }
}
