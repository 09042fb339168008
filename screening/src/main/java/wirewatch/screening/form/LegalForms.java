package wirewatch.screening.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The legal forms of companies, found at the beginning or end of a name, abbreviated or not. */
final class LegalForms {
  private static final int LONGEST = 7;
  private static final Map<String, String> FORMS = load();

  private static final Set<String> EDGES = edges();

  /** The words of a name that are not its legal form, and the form's own name if there was one. */
  record Split(List<String> words, Set<String> forms) {}

  private LegalForms() {}

  static Split split(List<String> words) {
    if (words.isEmpty() || !(EDGES.contains(words.getFirst()) || EDGES.contains(words.getLast()))) {
      return new Split(words, Set.of());
    }
    List<String> rest = new ArrayList<>(words);
    Set<String> forms = new HashSet<>();
    boolean found = true;
    while (found && rest.size() > 1) {
      found = removeEdge(rest, forms, false) || removeEdge(rest, forms, true);
    }
    return new Split(rest, forms);
  }

  /** Whether one word alone is a legal form. */
  static boolean isForm(String foldedWord) {
    return FORMS.containsKey(foldedWord);
  }

  private static boolean removeEdge(List<String> words, Set<String> forms, boolean first) {
    if (!EDGES.contains(first ? words.getFirst() : words.getLast())) {
      return false;
    }
    for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--) {
      int from = first ? 0 : words.size() - n;
      List<String> edge = words.subList(from, from + n);
      String form = FORMS.get(String.join(" ", edge));
      if (form != null) {
        forms.add(form);
        edge.clear();
        return true;
      }
    }
    return false;
  }

  private static Set<String> edges() {
    Set<String> edges = new HashSet<>();
    for (String form : FORMS.keySet()) {
      edges.add(form.substring(0, (form + " ").indexOf(' ')));
      edges.add(form.substring(form.lastIndexOf(' ') + 1));
    }
    return edges;
  }

  private static Map<String, String> load() {
    Map<String, String> forms = new HashMap<>();
    for (String line : WordSets.lines("legal-forms.tsv")) {
      String[] variants = line.split("\\|", -1);
      List.of(variants).stream()
          .map(String::strip)
          .sorted(Comparator.reverseOrder())
          .forEach(variant -> forms.put(variant, variants[0].strip()));
    }
    return Map.copyOf(forms);
  }
}
