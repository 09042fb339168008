package wirewatch.ingest.quote.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The gender of common first names and of Slavic surnames: {@code first-names.json}. */
public final class NameGenders {
  private final Map<String, Integer> genders = new HashMap<>();
  private final List<String> maleEndings;
  private final List<String> femaleEndings;

  private NameGenders(NameGendersFile nameGendersFile) {
    nameGendersFile.male().forEach(name -> genders.put(name, SpeechLexicon.MALE));
    nameGendersFile
        .female()
        .forEach(name -> genders.merge(name, SpeechLexicon.FEMALE, (a, b) -> 0));
    maleEndings = nameGendersFile.maleEndings();
    femaleEndings = nameGendersFile.femaleEndings();
  }

  public static NameGenders load() {
    return new NameGenders(RuleFiles.readRequired("first-names.json", NameGendersFile.class));
  }

  /**
   * {@link SpeechLexicon#MALE}, {@link SpeechLexicon#FEMALE}, or 0 if the name does not determine
   * it.
   */
  public int genderOf(String fullName) {
    String name = fullName.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int space = name.indexOf(' ');
    int first = genders.getOrDefault(space < 0 ? name : name.substring(0, space), 0);
    if (first != 0) {
      return first;
    }
    if (femaleEndings.stream().anyMatch(name::endsWith)) {
      return SpeechLexicon.FEMALE;
    }
    return maleEndings.stream().anyMatch(name::endsWith) ? SpeechLexicon.MALE : 0;
  }

  record NameGendersFile(
      List<String> male,
      List<String> female,
      List<String> maleEndings,
      List<String> femaleEndings) {}
}
