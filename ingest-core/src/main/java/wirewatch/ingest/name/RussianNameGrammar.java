package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.ResourceLines;

/** Converts Russian given names and surnames to the nominative. */
final class RussianNameGrammar {
  private static final int MAX_ENDING_LENGTH = 5;
  private static final String[] MASCULINE_CASE_ENDINGS = {
    "а", "у", "ом", "е", "я", "ю", "ем", "ы", "и", "ой", "ей"
  };

  private final Map<String, Character> genderByGivenName = new HashMap<>();
  private final Map<String, String> givenNameByForm = new HashMap<>();
  private final Map<String, String[]> surnameEndings = new HashMap<>();

  RussianNameGrammar() {
    for (String line : ResourceLines.read("given-names-ru.tsv")) {
      String[] fields = line.split("\t", -1);
      genderByGivenName.put(fields[0], fields[1].charAt(0));
    }
    genderByGivenName.keySet().forEach(this::addCaseForms);
    genderByGivenName.keySet().forEach(name -> givenNameByForm.put(name.replace('ё', 'е'), name));
    genderByGivenName.keySet().forEach(name -> givenNameByForm.put(name, name));
    for (String line : ResourceLines.read("surname-endings-ru.tsv")) {
      String[] fields = line.split("\t", -1);
      surnameEndings.put(fields[0], fields);
    }
  }

  /** The nominative of an inflected given name; null for other words. */
  @Nullable String toNominativeGivenName(String word) {
    return givenNameByForm.get(word);
  }

  boolean isFemaleGivenName(String givenName) {
    return genderByGivenName.getOrDefault(givenName, 'm') == 'f';
  }

  /** {@code -ович}, {@code -овна} and the like, in any case. */
  boolean isPatronymic(String word) {
    for (String stem : new String[] {"ович", "евич", "ьич", "овн", "евн", "иничн"}) {
      int at = word.lastIndexOf(stem);
      if (at > 1 && word.length() - at - stem.length() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word has the ending of a Russian surname, in any case. */
  boolean hasSurnameEnding(String word) {
    if (findSurnameEnding(word) != null) {
      return true;
    }
    for (String end :
        new String[] {
          "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ская", "цкая", "енко", "швили", "дзе",
          "ян", "ук", "юк", "ич"
        }) {
      if (word.endsWith(end) && word.length() > end.length() + 1) {
        return true;
      }
    }
    return false;
  }

  /** The nominative of a surname, by gender. */
  String toNominativeSurname(String word, boolean woman) {
    String[] fields = findSurnameEnding(word);
    if (fields != null) {
      String nominative = fields[woman ? 2 : 1];
      if (nominative.equals("=")) {
        return word;
      }
      return word.substring(0, word.length() - fields[0].length()) + nominative;
    }
    return word;
  }

  /** The possible nominatives of a surname without a given name. */
  List<String> possibleSurnames(String word) {
    List<String> all =
        new ArrayList<>(
            List.of(word, toNominativeSurname(word, false), toNominativeSurname(word, true)));
    for (String end : MASCULINE_CASE_ENDINGS) {
      if (word.endsWith(end) && word.length() > end.length() + 2) {
        all.add(word.substring(0, word.length() - end.length()));
      }
    }
    return all;
  }

  private String @Nullable [] findSurnameEnding(String word) {
    int longest = Math.min(MAX_ENDING_LENGTH, word.length() - 2);
    for (int length = longest; length > 1; length--) {
      String[] fields = surnameEndings.get(word.substring(word.length() - length));
      if (fields != null) {
        return fields;
      }
    }
    return null;
  }

  private void addCaseForms(String name) {
    int cut = name.length() - 1;
    String stem = name.substring(0, cut);
    char last = name.charAt(cut);
    String[] endings =
        switch (last) {
          case 'а' -> new String[] {"ы", "и", "е", "у", "ой"};
          case 'я' -> new String[] {"и", "е", "ю", "ей", "ёй"};
          case 'й' -> new String[] {"я", "ю", "ем", "е", "и"};
          case 'ь' -> new String[] {"я", "ю", "ем", "е", "и", "ью"};
          case 'о', 'е', 'и', 'у', 'э', 'ы', 'ю' -> new String[0];
          default -> new String[] {"а", "у", "ом", "е", "ем"};
        };
    boolean whole = "аяйь".indexOf(last) < 0;
    for (String ending : endings) {
      String form = (whole ? name : stem) + ending;
      givenNameByForm.putIfAbsent(form, name);
      givenNameByForm.putIfAbsent(form.replace('ё', 'е'), name);
    }
    if (name.equals("Павел") || name.equals("Лев") || name.equals("Пётр")) {
      String oblique = name.equals("Павел") ? "Павл" : name.equals("Лев") ? "Льв" : "Петр";
      for (String ending : endings) {
        givenNameByForm.put(oblique + ending, name);
      }
    }
  }
}
