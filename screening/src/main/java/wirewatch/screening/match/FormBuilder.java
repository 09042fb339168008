package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.form.ParsedName;

/** Makes the forms of entries. */
final class FormBuilder {
  private static final int MAX_WORDS = 12;
  private static final int SHORTEST = 4;

  /** "Servant of": one given name with the word behind. */
  private static final Set<String> SERVANTS = Set.of("abd", "عبد");

  private FormBuilder() {}

  /** The forms of one name: none if it has no word to find or too many. */
  static List<ListedForm> forms(int entry, ListEntry listed, ListedName name) {
    ParsedName parsed = ParsedName.of(inOrder(name.text(), listed.kind()), listed.kind());
    if (parsed.words().isEmpty() || parsed.words().size() > MAX_WORDS) {
      return List.of();
    }
    List<ListedForm> forms = new ArrayList<>();
    for (int required : required(parsed.words(), name, listed.kind())) {
      long letters = 0;
      for (int i = 0; i < parsed.words().size(); i++) {
        letters |= (required & 1 << i) == 0 ? 0 : ListedForm.letter(parsed.words().get(i).key());
      }
      forms.add(new ListedForm(entry, name, parsed.words(), required, letters, false));
    }
    return forms;
  }

  /** The words without which it is another name, a bit each; twice if there are two ways. */
  private static List<Integer> required(List<NameWord> words, ListedName name, NameKind kind) {
    int needed = withoutPatronymics(words);
    int core = mask(words, word -> word.role() == Role.CORE && isLong(word));
    boolean servant = SERVANTS.contains(words.getFirst().folded());
    if (words.size() < 3) {
      return List.of((1 << words.size()) - 1);
    }
    if (kind == NameKind.ORGANISATION) {
      boolean shortens = Integer.bitCount(core) >= 2 && core != needed && !name.weak();
      return List.of(shortens ? core : needed);
    }
    boolean shortens =
        kind == NameKind.PERSON
            && Integer.bitCount(needed) >= (servant ? 4 : 3)
            && needed == (core | (servant ? 1 : 0))
            && !name.weak();
    if (!shortens) {
      return List.of(needed);
    }
    int given = servant ? 3 : 1;
    int last = Integer.highestOneBit(core);
    int family = familyWords(name.text());
    int first = 1 << Math.max(1, words.size() - family);
    return family > 1 && first < last
        ? List.of(given | last, given | first)
        : List.of(given | last);
  }

  /** All words where a family name is formed like a patronymic: Mikhail Artemovich Golubovich. */
  private static int withoutPatronymics(List<NameWord> words) {
    int needed = mask(words, word -> word.role() != Role.PATRONYMIC);
    return Integer.bitCount(needed) < 2 ? mask(words, word -> true) : needed;
  }

  private static int mask(List<NameWord> words, Predicate<NameWord> needed) {
    int mask = 0;
    for (int i = 0; i < words.size(); i++) {
      mask |= needed.test(words.get(i)) ? 1 << i : 0;
    }
    return mask;
  }

  private static boolean isLong(NameWord word) {
    return word.folded().length() >= SHORTEST && word.alphabet() != Alphabet.HAN;
  }

  /** How many words at the end of a name are the family's: before a comma, or in capitals. */
  private static int familyWords(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return ParsedName.of(name.substring(0, comma), NameKind.PERSON).words().size();
    }
    String[] words = name.split(" ", -1);
    int from = words.length;
    while (from > 0 && words[from - 1].equals(words[from - 1].toUpperCase(Locale.ROOT))) {
      from--;
    }
    String family = String.join(" ", List.of(words).subList(from, words.length));
    return from == 0 || family.isEmpty()
        ? 0
        : ParsedName.of(family, NameKind.PERSON).words().size();
  }

  /** Given name first, where a comma says that the family name is. */
  private static String inOrder(String name, NameKind kind) {
    int comma = name.indexOf(',');
    return kind == NameKind.PERSON && comma > 0
        ? name.substring(comma + 1) + " " + name.substring(0, comma)
        : name;
  }
}
