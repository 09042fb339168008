package wirewatch.dashboards.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.SavedSearch;
import wirewatch.ingest.ContentHash;

/**
 * The edition of an installed object: a hash of its generated content, appended to its description.
 * It does not change when a user edits the panels in Kibana.
 */
public final class Edition {
  private static final int LENGTH = 8;
  private static final Pattern MARK = Pattern.compile("\\(edition ([0-9a-f]{8})\\)$");

  private Edition() {}

  /** Returns the edition of a dashboard, a hash over both formats. */
  public static String of(Dashboard dashboard) {
    return of(
        KibanaJson.toCompactJson(ApiRequestBodies.withoutEdition(dashboard))
            + KibanaJson.toCompactJson(DashboardSavedObject.withoutEdition(dashboard)));
  }

  public static String of(SavedSearch search) {
    return of(KibanaJson.toCompactJson(SavedObjects.withoutEdition(search)));
  }

  private static String of(String content) {
    return ContentHash.of(content).substring(0, LENGTH);
  }

  static String appendTo(String description, String edition) {
    return "%s (edition %s)".formatted(description, edition);
  }

  /** Parses the edition from a description. */
  public static Optional<String> parse(String description) {
    Matcher mark = MARK.matcher(description);
    return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
  }
}
