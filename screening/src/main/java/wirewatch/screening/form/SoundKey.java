package wirewatch.screening.form;

/** The consonants of a word, alike ones as one: what spellings and case forms of a name share. */
final class SoundKey {
  private static final String FROM = "bpvfdtkgqCSZszcxmnlr0123456789";
  private static final String TO = "bbffttkkksssssssmnlr0123456789";

  private SoundKey() {}

  /** The key of a word; Cyrillic ones without their case ending. */
  static String of(String folded, String written, Alphabet alphabet) {
    String sounds = alphabet == Alphabet.CYRILLIC ? CaseEndings.stemSounds(folded) : written;
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < sounds.length(); i++) {
      int at = FROM.indexOf(sounds.charAt(i));
      if (at >= 0) {
        char sound = TO.charAt(at);
        if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
          key.append(sound);
        }
      }
    }
    return key.length() < 2 ? sounds : key.toString();
  }
}
