package wirewatch.ingest.quote;

import java.util.HashSet;
import java.util.Set;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;

/** A person in the article: full name, descriptions and gender. */
final class Person {
  private final String name;
  private final Set<String> descriptions = new HashSet<>();
  private int gender;

  Person(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Set<String> descriptions() {
    return descriptions;
  }

  /**
   * Sets the gender if not yet known: {@link SpeechLexicon#MALE}, {@link SpeechLexicon#FEMALE}, or
   * neither.
   */
  void addGender(int flags) {
    int known = flags & (SpeechLexicon.MALE | SpeechLexicon.FEMALE);
    if (gender == 0 && Integer.bitCount(known) == 1) {
      gender = known;
    }
  }

  /** Whether a pronoun with these flags can refer to this person. */
  boolean matchesGender(int flags) {
    return gender == 0 || (flags & gender) != 0;
  }

  boolean isGenderKnown() {
    return gender != 0;
  }
}
