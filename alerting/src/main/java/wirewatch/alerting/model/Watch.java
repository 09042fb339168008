package wirewatch.alerting.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved query with its delivery settings.
 *
 * @param id letters, digits, {@code -} and {@code _}; identifies the watch everywhere
 * @param query in Lucene's classic syntax with the short names of fields
 * @param languages BCP 47 primary subtags; empty for all
 * @param channels names of configured channels; empty for the default ones
 * @param perStory whether to alert once per story; false for once per article
 * @param minMatches the minimum number of matched sentences
 * @param minScore the minimum score: each matching clause counts one, or its boost; zero for no
 *     minimum
 * @param expires the watch does not match from then on
 * @param mutedUntil until then alerts are recorded but not delivered
 */
public record Watch(
    String id,
    String name,
    String query,
    Set<String> languages,
    Severity severity,
    List<String> channels,
    DeliveryMode mode,
    @Nullable QuietHours quietHours,
    boolean perStory,
    int minMatches,
    float minScore,
    @Nullable Instant expires,
    @Nullable Instant mutedUntil,
    @Nullable String owner,
    @Nullable String notes) {

  public Watch {
    languages = Set.copyOf(languages);
    channels = List.copyOf(channels);
    if (!(minScore >= 0)) {
      throw new IllegalArgumentException(
          "the minimum score must not be negative: %s (watch %s)".formatted(minScore, id));
    }
  }
}
