package wirewatch.esplugin;

import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.screening.designation.Designation;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.match.ArticleText;
import wirewatch.screening.match.Hit;
import wirewatch.screening.store.ListVersion;

/**
 * The {@code wire_screen} processor: looks for the names of the node's lists in an article, and for
 * the designations that it reports. A document that arrives while a list that it asks for is not
 * there is tagged {@code lists_unread}.
 */
final class WireScreenProcessor extends AsyncProcessor {
  static final String TYPE = "wire_screen";

  private static final String UNREAD = "lists_unread";
  private static final String OVER_TIME = "over_time";
  private static final int MAX_BODY = 300_000;

  private final Options options;
  private final ListCache cache;
  private final TimeLimitedExecutor executor;

  /** The rules of designations, read when the first document needs them. */
  private static final class Designations {
    static final DesignationFinder FINDER = new DesignationFinder();
  }

  /**
   * What a pipeline says.
   *
   * @param field the object that holds the article; null for the root of the document
   * @param lists the ids of the lists; empty for all
   * @param designations whether to look for designations
   * @param maxCpuTime of a document
   */
  record Options(
      @Nullable String field, List<String> lists, boolean designations, Duration maxCpuTime) {
    Options {
      lists = List.copyOf(lists);
    }

    static Options read(@Nullable String tag, Map<String, Object> config) {
      List<String> lists = ConfigurationUtils.readOptionalList(TYPE, tag, config, "lists");
      int millis = ConfigurationUtils.readIntProperty(TYPE, tag, config, "max_millis", 5_000);
      if (millis < 1) {
        throw ConfigurationUtils.newConfigurationException(
            TYPE, tag, "max_millis", "must be at least 1");
      }
      return new Options(
          ConfigurationUtils.readOptionalStringProperty(TYPE, tag, config, "field"),
          lists == null ? List.of() : lists,
          ConfigurationUtils.readBooleanProperty(TYPE, tag, config, "designations", true),
          Duration.ofMillis(millis));
    }

    private String path(String name) {
      return field == null ? name : field + "." + name;
    }

    private boolean asksFor(String list) {
      return lists.isEmpty() || lists.contains(list);
    }
  }

  private record Found(
      List<ListVersion> lists, List<Hit> hits, List<Designation> designations, boolean complete) {}

  WireScreenProcessor(
      ProcessorLabel processorLabel,
      Options options,
      ListCache cache,
      TimeLimitedExecutor timeLimitedExecutor) {
    super(TYPE, processorLabel);
    this.options = options;
    this.cache = cache;
    this.executor = timeLimitedExecutor;
  }

  @Override
  public void execute(
      IngestDocument document, BiConsumer<IngestDocument, @Nullable Exception> handler) {
    ArticleText text = new ArticleText(text(document, "headline"), body(document));
    String language = text(document, "language");
    int year = year(document);
    cache.afterFirstAttempt(
        () ->
            executor.<Found>submit(
                () -> find(text, year, language),
                options.maxCpuTime(),
                (found, failure) -> respond(document, found, failure, handler)));
  }

  private String body(IngestDocument document) {
    String body = text(document, "body");
    return body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body;
  }

  private String text(IngestDocument document, String name) {
    String text = SourceDocument.text(document, options.path("article." + name));
    return text == null ? "" : text;
  }

  private int year(IngestDocument document) {
    String published = text(document, "published");
    return published.matches("\\d{4}-.*")
        ? Integer.parseInt(published.substring(0, 4))
        : Year.now(ZoneOffset.UTC).getValue();
  }

  private Found find(ArticleText text, int year, String language) {
    List<Designation> designations =
        options.designations() ? designations(text.body(), year, language) : List.of();
    ListCache.ScreenedLists lists = cache.current();
    if (lists == null) {
      return new Found(List.of(), List.of(), designations, false);
    }
    List<ListVersion> asked =
        lists.versions().stream().filter(version -> options.asksFor(version.list())).toList();
    List<Hit> hits =
        asked.isEmpty()
            ? List.of()
            : lists.screener().screen(text, year).stream()
                .filter(hit -> options.asksFor(hit.list()))
                .toList();
    List<String> present = asked.stream().map(ListVersion::list).toList();
    return new Found(asked, hits, designations, present.containsAll(options.lists()));
  }

  private static List<Designation> designations(String body, int year, String language) {
    return language.isEmpty()
        ? Designations.FINDER.find(body, year)
        : Designations.FINDER.find(body, year, language);
  }

  /** Calls the handler exactly once, also on failure; otherwise the bulk request would hang. */
  private void respond(
      IngestDocument document,
      @Nullable Found found,
      @Nullable Exception failure,
      BiConsumer<IngestDocument, @Nullable Exception> handler) {
    Exception problem = failure;
    try {
      if (failure instanceof TimeLimitedExecutor.OverTime) {
        document.appendFieldValue("tags", OVER_TIME, false);
        problem = null;
      } else if (found != null) {
        write(document, found);
      }
    } catch (RuntimeException e) {
      problem = e;
    }
    handler.accept(problem == null ? document : null, problem);
  }

  private void write(IngestDocument document, Found found) {
    if (!found.complete()) {
      document.appendFieldValue("tags", UNREAD, false);
    }
    ScreenedFields.of(found.lists(), found.hits(), found.designations())
        .forEach(
            (name, value) ->
                document.setFieldValue(
                    options.path("article." + name), DocumentWriter.mutableCopy(value)));
  }
}
