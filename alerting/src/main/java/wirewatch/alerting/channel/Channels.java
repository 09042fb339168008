package wirewatch.alerting.channel;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configured channels, with unique names.
 *
 * @param console the address at which the readers of messages open the console; null if unknown
 */
public record Channels(List<Channel> all, @Nullable URI console) {

  /** No channel: alerts are recorded only. */
  public static final Channels NONE = new Channels(List.of());

  /** Channels whose messages have no links to the console. */
  public Channels(List<Channel> all) {
    this(all, null);
  }

  public Channels {
    all = List.copyOf(all);
    Set<String> names = new HashSet<>();
    for (Channel channel : all) {
      if (!names.add(channel.name())) {
        throw new IllegalArgumentException("two channels are called " + channel.name());
      }
    }
  }

  public Optional<Channel> find(String name) {
    return all.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** The given names that no channel has. */
  public List<String> unknownNames(List<String> names) {
    return names.stream().filter(name -> find(name).isEmpty()).distinct().toList();
  }

  /** Why a watch cannot name these channels, in one sentence; empty if every one exists. */
  public Optional<String> findProblem(List<String> names) {
    List<String> unknown = unknownNames(names);
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    String known =
        all.isEmpty()
            ? "which is empty"
            : "which has " + all.stream().map(Channel::name).collect(Collectors.joining(", "));
    return Optional.of(
        "%s stands not in alerts.channels of the configuration, %s: add it there, or name another channel"
            .formatted(String.join(", ", unknown), known));
  }

  /** The channels of a watch that names none: those marked as default, else all. */
  public List<Channel> defaults() {
    List<Channel> marked = all.stream().filter(Channel::isDefault).toList();
    return marked.isEmpty() ? all : marked;
  }
}
