package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** All forms of some lists, by the keys of the two rarest words of each. */
final class FormIndex {
  private static final int ANCHORS = 2;

  /** A second word that more forms have would cost more looks than it finds names. */
  private static final int RARE = 100;

  private static final int COMMON = 25;
  private static final int[] NONE = {};

  private final List<ListEntry> entries = new ArrayList<>();
  private final List<ListVersion> versions = new ArrayList<>();
  private final List<ListedForm> forms = new ArrayList<>();
  private final Map<String, int[]> byAnchor = new HashMap<>();

  FormIndex(List<NamedList> lists) {
    FormBuilder builder = new FormBuilder();
    for (NamedList list : lists) {
      for (ListEntry entry : list.entries()) {
        for (ListedName name : entry.names()) {
          builder.form(entries.size(), entry, name).ifPresent(forms::add);
        }
        entries.add(entry);
        versions.add(list.version());
      }
    }
    markCommon();
    index(frequencies());
  }

  /** The numbers of the forms that have a rare word of this key. */
  int[] withAnchor(String key) {
    return byAnchor.getOrDefault(key, NONE);
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

  private void markCommon() {
    Map<String, Integer> words = new HashMap<>();
    forms.forEach(form -> form.words().forEach(w -> words.merge(w.folded(), 1, Integer::sum)));
    forms.replaceAll(
        form ->
            form.words().stream().allMatch(word -> words.getOrDefault(word.folded(), 0) >= COMMON)
                ? form.asCommon()
                : form);
  }

  private Map<String, Integer> frequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    forms.forEach(form -> form.keys().forEach(key -> frequencies.merge(key, 1, Integer::sum)));
    return frequencies;
  }

  private void index(Map<String, Integer> frequencies) {
    Map<String, List<Integer>> growing = new HashMap<>();
    for (int number = 0; number < forms.size(); number++) {
      int id = number;
      ListedForm form = forms.get(number);
      List<String> keys =
          IntStream.range(0, form.words().size())
              .filter(form::requires)
              .mapToObj(form.keys()::get)
              .distinct()
              .sorted(Comparator.comparingInt(frequencies::get))
              .toList();
      keys.stream()
          .limit(ANCHORS)
          .filter(key -> key.equals(keys.getFirst()) || frequencies.getOrDefault(key, 0) <= RARE)
          .forEach(key -> growing.computeIfAbsent(key, k -> new ArrayList<>()).add(id));
    }
    growing.forEach(
        (key, list) -> byAnchor.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
  }
}
