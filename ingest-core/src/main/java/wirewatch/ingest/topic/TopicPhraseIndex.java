package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases in a trie of the letters of their first words; matches a text in one pass. */
final class TopicPhraseIndex {
  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> children = new HashMap<>();
    private final List<TopicPhrase> wholeWordPhrases = new ArrayList<>();
    private final List<TopicPhrase> prefixPhrases = new ArrayList<>();
  }

  void add(TopicPhrase topicPhrase) {
    TopicPhrase.PhraseWord first = topicPhrase.phraseWords().getFirst();
    String key = first.text().toLowerCase(Locale.ROOT);
    Node node = root;
    for (int i = 0; i < key.length(); i++) {
      node = node.children.computeIfAbsent(key.charAt(i), k -> new Node());
    }
    (first.isPrefix() ? node.prefixPhrases : node.wholeWordPhrases).add(topicPhrase);
  }

  /** The phrases that can start with a lower-case word. */
  List<TopicPhrase> startingWith(String lower) {
    List<TopicPhrase> found = null;
    Node node = root;
    for (int i = 0; i < lower.length(); i++) {
      node = node.children.get(lower.charAt(i));
      if (node == null) {
        return found == null ? List.of() : found;
      }
      boolean end = i + 1 == lower.length();
      if (!node.prefixPhrases.isEmpty() || (end && !node.wholeWordPhrases.isEmpty())) {
        found = found == null ? new ArrayList<>(4) : found;
        found.addAll(node.prefixPhrases);
        found.addAll(end ? node.wholeWordPhrases : List.of());
      }
    }
    return found == null ? List.of() : found;
  }
}
