package wirewatch.bench.newsroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The articles of the demo: those published at the start, dated relative to it, and those that
 * follow one by one.
 */
final class DemoArticles {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<DemoArticle> published = new ArrayList<>();
  private final Deque<Draft> scheduled = new ArrayDeque<>();
  private final BulletinGenerator bulletinGenerator = new BulletinGenerator();

  /** An article as written in the resource files. */
  record Draft(
      String slug,
      int minutes,
      boolean later,
      String place,
      String section,
      @Nullable String author,
      @Nullable List<String> keywords,
      @Nullable String mark,
      @Nullable List<String> copies,
      String headline,
      @Nullable String lead,
      String body,
      @JsonProperty("house") @Nullable DemoAgency agency) {

    Draft withAgency(DemoAgency owner) {
      return new Draft(
          slug, minutes, later, place, section, author, keywords, mark, copies, headline, lead,
          body, owner);
    }
  }

  DemoArticles(ZonedDateTime start) {
    for (DemoAgency demoAgency : DemoAgency.values()) {
      for (Draft draft : read(demoAgency)) {
        if (draft.later()) {
          scheduled.add(draft);
        } else {
          publish(draft, start.minusMinutes(draft.minutes()), start);
        }
      }
    }
  }

  /** Returns the published articles of an agency, newest first. */
  synchronized List<DemoArticle> publishedBy(DemoAgency demoAgency) {
    return published.stream()
        .filter(demoArticle -> demoArticle.agency() == demoAgency)
        .sorted(Comparator.comparing(DemoArticle::published).reversed())
        .toList();
  }

  synchronized int count() {
    return published.size();
  }

  /**
   * Publishes the next article: a prepared one, and when these are used up, a bulletin with new
   * figures.
   */
  synchronized void publishNext(ZonedDateTime now) {
    Draft next = scheduled.poll();
    publish(next == null ? bulletinGenerator.next(now) : next, now, now);
  }

  private void publish(Draft draft, ZonedDateTime time, ZonedDateTime latest) {
    DemoArticle demoArticle = toArticle(draft, time);
    published.add(demoArticle);
    int minutes = 4;
    for (String copier : Objects.requireNonNullElse(draft.copies(), List.<String>of())) {
      DemoArticle copy =
          demoArticle.copyFor(DemoAgency.valueOf(copier.toUpperCase(Locale.ROOT)), minutes);
      published.add(
          copy.published().isAfter(latest) ? demoArticle.copyFor(copy.agency(), 0) : copy);
      minutes += 7;
    }
  }

  private static DemoArticle toArticle(Draft draft, ZonedDateTime time) {
    DemoAgency demoAgency = Objects.requireNonNull(draft.agency());
    return new DemoArticle(
        demoAgency,
        demoAgency,
        draft.slug(),
        draft.place(),
        draft.headline(),
        Objects.requireNonNullElse(draft.lead(), ""),
        Objects.requireNonNullElse(draft.mark(), ""),
        Objects.requireNonNullElse(draft.author(), ""),
        draft.section(),
        Objects.requireNonNullElse(draft.keywords(), List.of()),
        Arrays.asList(draft.body().split("\n")),
        time.withSecond(0).withNano(0));
  }

  private static List<Draft> read(DemoAgency demoAgency) {
    try (InputStream in =
        Objects.requireNonNull(DemoArticles.class.getResourceAsStream(demoAgency.id() + ".yaml"))) {
      return Arrays.stream(YAML.readValue(in, Draft[].class))
          .map(draft -> draft.withAgency(demoAgency))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's articles cannot be read: " + demoAgency.id(), e);
    }
  }
}
