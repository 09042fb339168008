package wirewatch.pipeline.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ListedMention;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageDecision;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/**
 * Hits and what readers decide about them. An open hit is in its article alone; a decided one is
 * kept with its evidence in {@code wirewatch-triage}, whatever becomes of the article.
 */
public final class HitReview {
  private static final int ARTICLES_AT_ONCE = 200;
  private static final int MAX_ARTICLES = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@link #subjects} reads of an article. */
  static final List<String> FIELDS =
      List.of(
          "event.created",
          "article.listed",
          "article.headline",
          "article.body",
          "article.agency",
          "article.publisher");

  private final ArticleIndex index;
  private final TriageStore triage;

  public HitReview(ArticleIndex index, InstantSource clock) {
    this.index = index;
    this.triage = new TriageStore(index, clock);
  }

  /**
   * Selects hits.
   *
   * @param list the id of a list; null for any
   * @param before hits of articles that were first seen before this time; null for the newest
   */
  public record HitQuery(@Nullable String list, @Nullable Instant before, int size) {}

  /** The hits of an article document, each once, by its place. */
  public static List<TriageSubject> subjects(String article, JsonNode source) {
    Map<String, TriageSubject> subjects = new LinkedHashMap<>();
    String headline = source.at("/article/headline").asText();
    String body = source.at("/article/body").asText();
    Instant time = time(source.at("/event/created").asText());
    List<String> sources =
        Stream.of(source.at("/article/agency"), source.at("/article/publisher"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .distinct()
            .toList();
    for (JsonNode each : source.at("/article/listed")) {
      ListedMention mention =
          ListedMention.of(JSON.convertValue(each, new TypeReference<Map<String, Object>>() {}));
      String id = HitIds.of(article, mention);
      ListedHit hit = new ListedHit(article, mention, mention.sentenceIn(headline, body));
      subjects.putIfAbsent(
          id,
          new TriageSubject(
              TriageSubject.Kind.HIT, id, time, "list:" + mention.list(), sources, hit));
    }
    return List.copyOf(subjects.values());
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** The hit with an id; empty if neither a decision nor its article has it. */
  public Optional<TriageCase> find(String id) throws IndexUnavailableException {
    TriageCase decided = triage.find(TriageSubject.Kind.HIT, List.of(id)).get(id);
    if (decided != null) {
      return Optional.of(decided);
    }
    String article = HitIds.article(id);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> query = Map.of("ids", Map.of("values", List.of(article)));
    for (JsonNode hit : search(query, 1)) {
      for (TriageSubject subject : subjects(hit.path("_id").asText(), hit.path("_source"))) {
        if (subject.id().equals(id)) {
          return Optional.of(TriageCase.ofNew(subject));
        }
      }
    }
    return Optional.empty();
  }

  /** Hits of which nothing was decided, those of the articles first seen last first. */
  public List<TriageCase> open(HitQuery query) throws IndexUnavailableException {
    List<TriageCase> open = new ArrayList<>();
    Instant before = query.before();
    for (int read = 0; read < MAX_ARTICLES; read += ARTICLES_AT_ONCE) {
      JsonNode hits = search(filter(query.list(), before), ARTICLES_AT_ONCE);
      for (JsonNode hit : hits) {
        addOpen(hit, query.list(), open);
        before = time(hit.at("/_source/event/created").asText());
        if (open.size() >= query.size()) {
          return open.subList(0, query.size());
        }
      }
      if (hits.size() < ARTICLES_AT_ONCE) {
        return open;
      }
    }
    return open;
  }

  private void addOpen(JsonNode article, @Nullable String list, List<TriageCase> open)
      throws IndexUnavailableException {
    List<TriageSubject> subjects =
        subjects(article.path("_id").asText(), article.path("_source")).stream()
            .filter(subject -> list == null || subject.watch().equals("list:" + list))
            .toList();
    Map<String, TriageCase> decided =
        triage.find(TriageSubject.Kind.HIT, subjects.stream().map(TriageSubject::id).toList());
    for (TriageSubject subject : subjects) {
      TriageCase known = decided.getOrDefault(subject.id(), TriageCase.ofNew(subject));
      if (HitDecision.of(known.state()) == HitDecision.OPEN) {
        open.add(known);
      }
    }
  }

  /** Hits with a decision, those of the articles first seen last first. */
  public List<TriageCase> decided(HitDecision decision, HitQuery query)
      throws IndexUnavailableException {
    Instant before = query.before();
    return triage.list(
        new TriageStore.TriageQuery(
            TriageSubject.Kind.HIT,
            decision.state(),
            query.list() == null ? null : "list:" + query.list(),
            null,
            before == null ? null : new TriageStore.Position(before, ""),
            query.size()));
  }

  /** Every case of a hit that something was decided about, newest first. */
  public List<TriageCase> cases(TriageStore.@Nullable Position before, int size)
      throws IndexUnavailableException {
    return triage.list(
        new TriageStore.TriageQuery(TriageSubject.Kind.HIT, null, null, null, before, size));
  }

  /** The cases of hits by their ids, as far as something was decided. */
  public Map<String, TriageCase> decided(List<String> ids) throws IndexUnavailableException {
    return triage.find(TriageSubject.Kind.HIT, ids);
  }

  /**
   * Decides about hits.
   *
   * @param decision null to keep it
   * @param note null to keep it
   */
  public TriageStore.Changes decide(
      List<TriageSubject> hits, @Nullable HitDecision decision, @Nullable String note, String by)
      throws IndexUnavailableException {
    return triage.decide(
        hits, new TriageDecision(decision == null ? null : decision.state(), null, note, null), by);
  }

  private JsonNode search(Map<String, Object> query, int size) throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("size", size);
    body.put("_source", FIELDS);
    body.put("sort", List.of(Map.of("event.created", "desc")));
    return index.searchRaw(IndexAlias.ARTICLES, body).at("/hits/hits");
  }

  private static Map<String, Object> filter(@Nullable String list, @Nullable Instant before) {
    List<Object> filters = new ArrayList<>();
    filters.add(
        list == null
            ? Map.of("exists", Map.of("field", "article.listed.list"))
            : Map.of("term", Map.of("article.listed.list", list)));
    if (before != null) {
      filters.add(Map.of("range", Map.of("event.created", Map.of("lt", before.toString()))));
    }
    return Map.of("bool", Map.of("filter", filters));
  }
}
