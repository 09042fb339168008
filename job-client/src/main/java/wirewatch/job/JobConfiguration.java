package wirewatch.job;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The part of {@code wirewatch.yaml} that a job needs, as an argument of it: Flink shows the
 * arguments of its jobs to all who may see it, so channels, logins and the like stay here, and
 * {@code ${NAME}} stays as it is written.
 */
public final class JobConfiguration {
  private static final Set<String> SECTIONS =
      Set.of("elasticsearch", "sources", "stories", "extraction");

  private static final Set<String> SOURCE_KEYS = Set.of("id", "name", "country");

  private static final String PLACE = "https://source.example/";

  private JobConfiguration() {}

  /**
   * Returns the part in Base64.
   *
   * @param yaml a configuration that was read without a problem
   */
  public static String encode(String yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    Map<String, Object> kept = new TreeMap<>();
    if (root instanceof Map<?, ?> sections) {
      sections.forEach((key, value) -> keep(kept, String.valueOf(key), value));
    }
    byte[] text = new Yaml().dump(kept).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  private static void keep(Map<String, Object> kept, String key, Object value) {
    if (key.equals("crawl") && value instanceof Map<?, ?> crawl && crawl.containsKey("max_body")) {
      kept.put(key, Map.of("max_body", crawl.get("max_body")));
    } else if (key.equals("sources") && value instanceof List<?> sources) {
      kept.put(key, sources.stream().map(JobConfiguration::withoutPlaces).toList());
    } else if (SECTIONS.contains(key)) {
      kept.put(key, value);
    }
  }

  /** A source by its names: the job asks no site, and no folder of this machine. */
  private static Object withoutPlaces(Object source) {
    if (!(source instanceof Map<?, ?> entries)) {
      return source;
    }
    Map<String, Object> kept = new TreeMap<>();
    kept.put("listings", List.of(PLACE));
    entries.forEach(
        (key, value) -> {
          if (SOURCE_KEYS.contains(String.valueOf(key))) {
            kept.put(String.valueOf(key), value);
          }
        });
    return kept;
  }
}
