package wirewatch.alerting.message;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** The links of a message to the console, and how its reader stops such messages. */
public final class MessageLinks {
  private static final int MAX_WATCHES = 20;
  private static final int MAX_ID = 100;
  private static final String SYSTEM = "system:";

  private final @Nullable URI console;

  /**
   * @param console where readers open the console; null if that is not known
   */
  public MessageLinks(@Nullable URI console) {
    this.console = console;
  }

  /** A link and what it leads to, in a few words. */
  public record Link(String label, URI address) {}

  /**
   * The links of a message: to article, story and inbox of a single alert, and to the watches of
   * all; empty if the console's address is not known.
   */
  public List<Link> of(AlertMessage message) {
    if (console == null) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    Alert.MatchedArticle article = message.alerts().getFirst().article();
    if (message.alerts().size() == 1 && article != null) {
      links.add(new Link("The article in the console", resolve("article", article.id())));
      links.add(new Link("The story, all sources", resolve("story", article.storyId())));
    }
    links.add(new Link("Decide on it among the alerts", console.resolve("/alerts")));
    watches(message)
        .forEach((id, name) -> links.add(new Link("The watch " + name, resolve("watches", id))));
    return links;
  }

  /** How to stop such messages, in one sentence. */
  public String howToStop(AlertMessage message) {
    Map<String, String> watches = watches(message);
    if (watches.isEmpty()) {
      return "This message is about Wirewatch itself: alerts.system in its configuration says when"
          + " one is sent.";
    }
    String names =
        watches.size() == 1 ? "the watch " + watches.values().iterator().next() : "the watches";
    String ids =
        watches.keySet().stream()
            .map(id -> MessageTextCleaner.singleLine(id, MAX_ID))
            .collect(Collectors.joining(", "));
    String where =
        console == null ? " (wirewatch watch mute, or remove: " + ids + ")" : " on its page";
    return "To stop these messages, mute or remove %s%s; the recipients are those of the channel."
        .formatted(names, where);
  }

  /** The page on which the only watch of a message is removed; null for several or none. */
  public @Nullable URI removal(AlertMessage message) {
    Map<String, String> watches = watches(message);
    return console == null || watches.size() != 1
        ? null
        : URI.create(resolve("watches", watches.keySet().iterator().next()) + "/remove");
  }

  /** The names of the watches by id, in the order of the alerts. */
  private static Map<String, String> watches(AlertMessage message) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Alert alert : message.alerts()) {
      if (!alert.ruleId().startsWith(SYSTEM) && names.size() < MAX_WATCHES) {
        names.putIfAbsent(alert.ruleId(), MessageWording.watchName(alert));
      }
    }
    return names;
  }

  private URI resolve(String page, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return Objects.requireNonNull(console).resolve("/" + page + "/" + encoded);
  }
}
