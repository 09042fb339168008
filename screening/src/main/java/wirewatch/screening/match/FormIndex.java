package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** All forms of some lists, by the keys of the two rarest words of each. */
final class FormIndex {
  /** A second word that more forms have would cost more looks than it finds names. */
  private static final int RARE = 100;

  private static final int COMMON = 25;

  private final List<ListEntry> entries = new ArrayList<>();
  private final List<ListVersion> versions = new ArrayList<>();
  private final List<ListedForm> forms = new ArrayList<>();
  private final Map<String, AnchoredForms> byAnchor = new HashMap<>();
  private final Set<String> personWords = new HashSet<>();
  private final UnspacedNames unspaced = new UnspacedNames();

  FormIndex(List<NamedList> lists) {
    for (NamedList list : lists) {
      for (ListEntry entry : list.entries()) {
        for (ListedName name : entry.names()) {
          forms.addAll(FormBuilder.forms(entries.size(), entry, name));
        }
        entries.add(entry);
        versions.add(list.version());
      }
    }
    markCommon();
    index();
    forms.forEach(unspaced::add);
  }

  /** The words of a text, with listed names of alphabets without spaces as words of their own. */
  List<TextWord> wordsOf(String text) {
    return unspaced.divided(DottedNames.divided(TextWords.of(text), text));
  }

  /** The forms that have a rare word of this key. */
  AnchoredForms withAnchor(String key) {
    return byAnchor.getOrDefault(key, AnchoredForms.NONE);
  }

  /** Whether forms have a rare word that a word of a text may be: of most words none has. */
  boolean hasAnchor(TextWord word) {
    boolean found = byAnchor.containsKey(word.word().key());
    for (int i = 0; i < word.others().size() && !found; i++) {
      found = byAnchor.containsKey(word.others().get(i).key());
    }
    return found;
  }

  ListedForm form(int number) {
    return forms.get(number);
  }

  ListEntry entry(ListedForm form) {
    return entries.get(form.entry());
  }

  ListVersion version(ListedForm form) {
    return versions.get(form.entry());
  }

  int size() {
    return forms.size();
  }

  /** Whether names of several listed people have this word. */
  boolean isWordOfPeople(NameWord word) {
    return personWords.contains(word.folded());
  }

  private void markCommon() {
    Map<String, Count> counts = new HashMap<>();
    for (ListedForm form : forms) {
      boolean person = entry(form).kind() == NameKind.PERSON;
      for (NameWord word : form.words()) {
        Count count = counts.computeIfAbsent(word.folded(), w -> new Count());
        count.value++;
        if (person && count.value > 1 && word.role() == Role.CORE) {
          personWords.add(word.folded());
        }
      }
    }
    forms.replaceAll(form -> isCommon(form, counts) ? form.asCommon() : form);
  }

  private static boolean isCommon(ListedForm form, Map<String, Count> counts) {
    for (NameWord word : form.words()) {
      Count count = counts.get(word.folded());
      if (count == null || count.value < COMMON) {
        return false;
      }
    }
    return true;
  }

  private void index() {
    Map<String, Count> frequencies = new HashMap<>();
    for (ListedForm form : forms) {
      for (NameWord word : form.words()) {
        frequencies.computeIfAbsent(word.key(), k -> new Count()).value++;
      }
    }
    for (int number = 0; number < forms.size(); number++) {
      ListedForm form = forms.get(number);
      String first = rarest(form, frequencies, "");
      add(first, number);
      String second = rarest(form, frequencies, first);
      Count count = frequencies.get(second);
      if (!second.isEmpty() && count != null && count.value <= RARE) {
        add(second, number);
      }
    }
    byAnchor.values().forEach(AnchoredForms::trim);
  }

  private void add(String key, int number) {
    byAnchor.computeIfAbsent(key, k -> new AnchoredForms()).add(number, forms.get(number));
  }

  /** The key of the rarest required word, another one than this; empty if there is none. */
  private static String rarest(ListedForm form, Map<String, Count> frequencies, String other) {
    String rarest = "";
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < form.words().size(); i++) {
      String key = form.key(i);
      Count count = frequencies.get(key);
      if (form.requires(i) && !key.equals(other) && count != null && count.value < least) {
        rarest = key;
        least = count.value;
      }
    }
    return rarest;
  }

  /** How many forms have something. */
  private static final class Count {
    private int value;
  }
}
