package wirewatch.alerting.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved query and who wants to know.
 *
 * @param id letters, digits, {@code -} and {@code _}; names the watch everywhere
 * @param query in Lucene's classic syntax with the short names of fields
 * @param languages BCP 47 primary subtags; empty for all
 * @param channels names of configured channels; empty for the default ones
 * @param perStory one alert a story; false for one an article
 * @param minMatches so many matched sentences at least
 * @param minScore so much of the query at least: each clause that matches counts one, or its boost;
 *     zero for whatever matches
 * @param expires the watch is silent from then on
 * @param mutedUntil alerts are recorded and not delivered until then
 */
public record Watch(
    String id,
    String name,
    String query,
    Set<String> languages,
    Severity severity,
    List<String> channels,
    Mode mode,
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
  }
}
