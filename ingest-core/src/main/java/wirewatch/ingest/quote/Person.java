package wirewatch.ingest.quote;

import java.util.HashSet;
import java.util.Set;

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

  /** Sets the gender if not yet known: {@link Cues#MALE}, {@link Cues#FEMALE}, or neither. */
  void learn(int flags) {
    int known = flags & (Cues.MALE | Cues.FEMALE);
    if (gender == 0 && Integer.bitCount(known) == 1) {
      gender = known;
    }
  }

  /** Whether a pronoun with these flags can refer to this person. */
  boolean fits(int flags) {
    return gender == 0 || (flags & gender) != 0;
  }

  boolean known() {
    return gender != 0;
  }
}
