package wirewatch.ingest.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The gender of common first names and of Slavic surnames: {@code first-names.json}. */
final class FirstNames {
  private final Map<String, Integer> genders = new HashMap<>();
  private final List<String> maleEndings;
  private final List<String> femaleEndings;

  private FirstNames(File file) {
    file.male().forEach(name -> genders.put(name, Cues.MALE));
    file.female().forEach(name -> genders.merge(name, Cues.FEMALE, (a, b) -> 0));
    maleEndings = file.maleEndings();
    femaleEndings = file.femaleEndings();
  }

  static FirstNames load() {
    return new FirstNames(Rules.require("first-names.json", File.class));
  }

  /** {@link Cues#MALE}, {@link Cues#FEMALE}, or 0 if the name does not determine it. */
  int gender(String fullName) {
    String name = fullName.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int space = name.indexOf(' ');
    int first = genders.getOrDefault(space < 0 ? name : name.substring(0, space), 0);
    if (first != 0) {
      return first;
    }
    if (femaleEndings.stream().anyMatch(name::endsWith)) {
      return Cues.FEMALE;
    }
    return maleEndings.stream().anyMatch(name::endsWith) ? Cues.MALE : 0;
  }

  record File(
      List<String> male,
      List<String> female,
      List<String> maleEndings,
      List<String> femaleEndings) {}
}
