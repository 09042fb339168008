package wirewatch.crawler.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.ingest.url.AddressRule;

/**
 * The entries of a newsletter in plain text: a headline, lines of text and an address, with an
 * empty line or nothing between text and address.
 */
final class NewsletterText {
  private static final int MAX_ITEMS = 200;
  private static final Pattern ADDRESS = Pattern.compile("<?(https?://[^\\s<>\"]+)>?");

  private NewsletterText() {}

  static List<NewsletterItem> items(String text) {
    List<NewsletterItem> items = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    List<String> before = List.of();
    for (String block : text.replace("\r\n", "\n").split("\\n[ \\t]*\\n", -1)) {
      List<String> lines = block.strip().lines().map(String::strip).toList();
      Optional<URI> link = link(lines);
      List<String> words = lines.stream().map(NewsletterText::withoutAddress).toList();
      words = words.stream().filter(line -> !line.isEmpty()).toList();
      List<String> entry = words.isEmpty() ? before : words;
      if (link.isPresent() && isEntry(entry) && seen.add(link.get()) && items.size() < MAX_ITEMS) {
        String rest = String.join(" ", entry.subList(1, entry.size()));
        items.add(new NewsletterItem(link.get(), entry.getFirst(), rest));
      }
      before = link.isPresent() ? List.of() : words;
    }
    return items;
  }

  private static boolean isEntry(List<String> lines) {
    return !lines.isEmpty()
        && NewsletterWords.isHeadline(lines.getFirst())
        && lines.stream().noneMatch(NewsletterWords::isService);
  }

  private static Optional<URI> link(List<String> lines) {
    for (String line : lines) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return AddressRule.parse(address.group(1));
      }
    }
    return Optional.empty();
  }

  private static String withoutAddress(String line) {
    return ADDRESS.matcher(line).replaceAll("").strip();
  }
}
