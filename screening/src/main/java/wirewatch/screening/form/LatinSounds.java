package wirewatch.screening.form;

import java.util.List;

/**
 * Latin spelling to sounds, for the habits of English, German, French, Spanish and Turkish: {@code
 * tsch}, {@code tch} and {@code ch} are one sound, {@code w} and {@code v}, {@code ou} and {@code
 * u}. The sounds are letters; capital ones are C (as in church), S (ship), Z (vision), J (judge).
 */
final class LatinSounds {
  private record Rule(String spelling, String sounds) {}

  /** The longest first, of those that begin alike. */
  private static final List<Rule> RULES =
      List.of(
          rule("schtsch", "S"),
          rule("chtch", "S"),
          rule("shtch", "S"),
          rule("szcz", "S"),
          rule("shch", "S"),
          rule("tsch", "C"),
          rule("dsch", "J"),
          rule("sch", "S"),
          rule("tch", "C"),
          rule("dzh", "J"),
          rule("tsh", "C"),
          rule("zsh", "Z"),
          rule("igh", "ig"),
          rule("sh", "S"),
          rule("sz", "S"),
          rule("ch", "C"),
          rule("cz", "C"),
          rule("zh", "Z"),
          rule("kh", "h"),
          rule("gh", "g"),
          rule("ph", "f"),
          rule("th", "t"),
          rule("dh", "d"),
          rule("dj", "J"),
          rule("ts", "c"),
          rule("tz", "c"),
          rule("ck", "k"),
          rule("qu", "k"),
          rule("ou", "u"),
          rule("oo", "u"),
          rule("ee", "i"),
          rule("eev", "eiev"),
          rule("gue", "ge"),
          rule("gui", "gi"),
          rule("iy", "i"),
          rule("yi", "i"),
          rule("x", "ks"),
          rule("q", "k"),
          rule("w", "v"),
          rule("y", "i"));

  private static final Rule[][] BY_LETTER = byLetter();

  private LatinSounds() {}

  static String of(String folded) {
    StringBuilder sounds = new StringBuilder();
    int at = 0;
    while (at < folded.length()) {
      at = append(sounds, folded, at);
    }
    int end = sounds.length() - 1;
    if (end > 2 && sounds.charAt(end) == 'f' && "oe".indexOf(sounds.charAt(end - 1)) >= 0) {
      sounds.setCharAt(end, 'v'); // Romanoff
    }
    return sounds.toString();
  }

  private static int append(StringBuilder sounds, String folded, int at) {
    char letter = folded.charAt(at);
    if (letter == 'x' && at == 0) {
      return appendSound(sounds, "S", 1); // Xi
    }
    if (at == 0 && folded.startsWith("ye")) {
      return appendSound(sounds, "e", 2); // Yevgeny
    }
    if (folded.startsWith("ij", at) && !isVowel(folded, at + 2)) {
      return at + appendSound(sounds, "i", 2);
    }
    if (letter == 'c' && (at + 1 == folded.length() || folded.charAt(at + 1) != 'h')) {
      boolean soft = at + 1 < folded.length() && "eiy".indexOf(folded.charAt(at + 1)) >= 0;
      if (soft || !folded.startsWith("cz", at)) {
        return at + appendSound(sounds, soft ? "c" : "k", folded.startsWith("ck", at) ? 2 : 1);
      }
    }
    for (Rule rule : letter < BY_LETTER.length ? BY_LETTER[letter] : new Rule[0]) {
      if (folded.startsWith(rule.spelling, at)) {
        return at + appendSound(sounds, rule.sounds, rule.spelling.length());
      }
    }
    return at + appendSound(sounds, String.valueOf(letter), 1);
  }

  private static boolean isVowel(String folded, int at) {
    return at < folded.length() && "aeiou".indexOf(folded.charAt(at)) >= 0;
  }

  private static int appendSound(StringBuilder sounds, String sound, int length) {
    int end = sounds.length();
    if (end == 0 || sounds.charAt(end - 1) != sound.charAt(0)) {
      sounds.append(sound);
    }
    return length;
  }

  private static Rule[][] byLetter() {
    Rule[][] rules = new Rule[128][];
    for (int letter = 0; letter < rules.length; letter++) {
      int first = letter;
      rules[letter] =
          RULES.stream().filter(r -> r.spelling.charAt(0) == first).toArray(Rule[]::new);
    }
    return rules;
  }

  private static Rule rule(String spelling, String sounds) {
    return new Rule(spelling, sounds);
  }
}
