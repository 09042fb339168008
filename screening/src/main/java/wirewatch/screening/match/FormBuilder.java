package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.form.ParsedName;

/** Makes the forms of entries; equal words of all lists are one object. */
final class FormBuilder {
  private static final int MAX_WORDS = 12;

  private final Map<NameWord, NameWord> words = new HashMap<>();
  private final Map<NameWord, String> keys = new HashMap<>();

  /** The form of one name, empty if it has no word to find or too many. */
  Optional<ListedForm> form(int entry, ListEntry listed, ListedName name) {
    ParsedName parsed = ParsedName.of(inOrder(name.text(), listed.kind()), listed.kind());
    if (parsed.words().isEmpty() || parsed.words().size() > MAX_WORDS) {
      return Optional.empty();
    }
    List<NameWord> shared = new ArrayList<>();
    List<String> sharedKeys = new ArrayList<>();
    int required = 0;
    long letters = 0;
    for (NameWord word : parsed.words()) {
      if (word.role() != Role.PATRONYMIC || parsed.words().size() < 3) {
        required |= 1 << shared.size();
        letters |= ListedForm.letter(word.key());
      }
      NameWord one = words.computeIfAbsent(word, w -> w);
      shared.add(one);
      sharedKeys.add(keys.computeIfAbsent(one, w -> w.key().intern()));
    }
    return Optional.of(new ListedForm(entry, name, shared, sharedKeys, required, letters, false));
  }

  /** Given name first, where a comma says that the family name is. */
  private static String inOrder(String name, NameKind kind) {
    int comma = name.indexOf(',');
    return kind == NameKind.PERSON && comma > 0
        ? name.substring(comma + 1) + " " + name.substring(0, comma)
        : name;
  }
}
