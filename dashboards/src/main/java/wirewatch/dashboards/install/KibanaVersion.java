package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kibana's version, as reported by {@code /api/status}. */
public record KibanaVersion(int major, int minor, String text) {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\..*");

  static Optional<KibanaVersion> of(JsonNode status) {
    String text = status.at("/version/number").asText();
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? Optional.of(
            new KibanaVersion(
                Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), text))
        : Optional.empty();
  }

  /** Returns whether this version is supported: 8.19 and later. */
  boolean isSupported() {
    return isAtLeast(8, 19);
  }

  /** Returns whether {@code PUT /api/dashboards/{id}} creates or updates: 9.4 and later. */
  public boolean hasDashboardsApi() {
    return isAtLeast(9, 4);
  }

  private boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
  }
}
