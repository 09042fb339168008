package wirewatch.esplugin;

import static org.elasticsearch.ingest.ConfigurationUtils.newConfigurationException;
import static org.elasticsearch.ingest.ConfigurationUtils.readBooleanProperty;
import static org.elasticsearch.ingest.ConfigurationUtils.readIntProperty;
import static org.elasticsearch.ingest.ConfigurationUtils.readOptionalListOrString;
import static org.elasticsearch.ingest.ConfigurationUtils.readOptionalStringProperty;
import static org.elasticsearch.ingest.ConfigurationUtils.readStringProperty;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@code wire_article} processor.
 *
 * @param fields the fields that may hold the page or text: the first one with a string is read
 * @param urlFields the fields that may hold the URL of the page; may be empty
 * @param fetchedFields the fields that may hold the time of the fetch; may be empty
 * @param target the field to write the article into; null for the root of the document
 * @param keepSource whether to preserve the field that was read
 * @param setId whether a document without an id gets the hash of its canonical URL as id
 * @param onNotArticle what happens to a document whose page is readable but not an article
 * @param limits the limits of size and time for one document
 */
record ArticleOptions(
    List<String> fields,
    ContentFormat content,
    List<String> urlFields,
    List<String> fetchedFields,
    @Nullable String target,
    boolean keepSource,
    boolean setId,
    DocumentAction onNotArticle,
    boolean ignoreMissing,
    Limits limits) {
  private static final int DEFAULT_MAX_BYTES = 5_000_000;
  private static final int DEFAULT_MAX_MILLIS = 5_000;

  /**
   * The limits for one document.
   *
   * @param maxBytes the maximum length of the field in UTF-8
   * @param maxCpuTime the maximum processor time for extraction
   * @param onOverTime what happens to a document that exceeds {@code maxCpuTime}
   */
  record Limits(int maxBytes, Duration maxCpuTime, DocumentAction onOverTime) {}

  ArticleOptions {
    fields = List.copyOf(fields);
    urlFields = List.copyOf(urlFields);
    fetchedFields = List.copyOf(fetchedFields);
  }

  /** Reads and removes the options from a processor's configuration; rejects invalid values. */
  static ArticleOptions read(@Nullable String tag, Map<String, Object> config) {
    ProcessorConfig processorConfig = new ProcessorConfig(tag, config);
    List<String> fields = processorConfig.stringList("field");
    if (fields.isEmpty()) {
      throw newConfigurationException(
          WireArticleProcessor.TYPE, tag, "field", "required property is missing");
    }
    return new ArticleOptions(
        fields,
        processorConfig.enumValue("content", ContentFormat.AUTO),
        processorConfig.stringList("url_field"),
        processorConfig.stringList("fetched_field"),
        readOptionalStringProperty(WireArticleProcessor.TYPE, tag, config, "target"),
        processorConfig.flag("keep_source"),
        processorConfig.flag("set_id"),
        processorConfig.enumValue("on_not_article", DocumentAction.TAG),
        processorConfig.flag("ignore_missing"),
        new Limits(
            processorConfig.positiveInt("max_bytes", DEFAULT_MAX_BYTES),
            Duration.ofMillis(processorConfig.positiveInt("max_millis", DEFAULT_MAX_MILLIS)),
            processorConfig.enumValue("on_over_time", DocumentAction.TAG)));
  }

  /** Reads typed values from the configuration of one processor. */
  private record ProcessorConfig(@Nullable String tag, Map<String, Object> config) {

    List<String> stringList(String key) {
      List<String> names = readOptionalListOrString(WireArticleProcessor.TYPE, tag, config, key);
      return names == null ? List.of() : names;
    }

    boolean flag(String key) {
      return readBooleanProperty(WireArticleProcessor.TYPE, tag, config, key, false);
    }

    int positiveInt(String key, int otherwise) {
      int value = readIntProperty(WireArticleProcessor.TYPE, tag, config, key, otherwise);
      if (value <= 0) {
        throw newConfigurationException(
            WireArticleProcessor.TYPE, tag, key, "must be positive: " + value);
      }
      return value;
    }

    <E extends Enum<E>> E enumValue(String key, E otherwise) {
      String usual = otherwise.name().toLowerCase(Locale.ROOT);
      String word = readStringProperty(WireArticleProcessor.TYPE, tag, config, key, usual);
      E[] all = otherwise.getDeclaringClass().getEnumConstants();
      for (E each : all) {
        if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
          return each;
        }
      }
      String allowed = Arrays.toString(all).toLowerCase(Locale.ROOT);
      throw newConfigurationException(
          WireArticleProcessor.TYPE, tag, key, "must be one of " + allowed + ": " + word);
    }
  }
}
