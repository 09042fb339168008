package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases in a trie of the letters of their first words; matches a text in one pass. */
final class PhraseIndex {
  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Phrase> whole = new ArrayList<>();
    private final List<Phrase> stems = new ArrayList<>();
  }

  void add(Phrase phrase) {
    Phrase.Part first = phrase.parts().getFirst();
    String key = first.text().toLowerCase(Locale.ROOT);
    Node node = root;
    for (int i = 0; i < key.length(); i++) {
      node = node.next.computeIfAbsent(key.charAt(i), k -> new Node());
    }
    (first.stem() ? node.stems : node.whole).add(phrase);
  }

  /** The phrases that can start with a lower-case word. */
  List<Phrase> startingWith(String lower) {
    List<Phrase> found = null;
    Node node = root;
    for (int i = 0; i < lower.length(); i++) {
      node = node.next.get(lower.charAt(i));
      if (node == null) {
        return found == null ? List.of() : found;
      }
      boolean end = i + 1 == lower.length();
      if (!node.stems.isEmpty() || (end && !node.whole.isEmpty())) {
        found = found == null ? new ArrayList<>(4) : found;
        found.addAll(node.stems);
        found.addAll(end ? node.whole : List.of());
      }
    }
    return found == null ? List.of() : found;
  }
}
