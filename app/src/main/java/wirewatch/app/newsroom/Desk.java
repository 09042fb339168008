package wirewatch.app.newsroom;

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
final class Desk {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<Item> published = new ArrayList<>();
  private final Deque<Draft> later = new ArrayDeque<>();
  private final Bulletins bulletins = new Bulletins();

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
      @JsonProperty("house") @Nullable House house) {

    Draft at(House owner) {
      return new Draft(
          slug, minutes, later, place, section, author, keywords, mark, copies, headline, lead,
          body, owner);
    }
  }

  Desk(ZonedDateTime start) {
    for (House house : House.values()) {
      for (Draft draft : read(house)) {
        if (draft.later()) {
          later.add(draft);
        } else {
          publish(draft, start.minusMinutes(draft.minutes()), start);
        }
      }
    }
  }

  /** Returns the published articles of an agency, newest first. */
  synchronized List<Item> items(House house) {
    return published.stream()
        .filter(item -> item.house() == house)
        .sorted(Comparator.comparing(Item::published).reversed())
        .toList();
  }

  synchronized int size() {
    return published.size();
  }

  /**
   * Publishes the next article: a prepared one, and when these are used up, a bulletin with new
   * figures.
   */
  synchronized void publishNext(ZonedDateTime now) {
    Draft next = later.poll();
    publish(next == null ? bulletins.next(now) : next, now, now);
  }

  private void publish(Draft draft, ZonedDateTime time, ZonedDateTime latest) {
    Item item = item(draft, time);
    published.add(item);
    int minutes = 4;
    for (String copier : Objects.requireNonNullElse(draft.copies(), List.<String>of())) {
      Item copy = item.copiedBy(House.valueOf(copier.toUpperCase(Locale.ROOT)), minutes);
      published.add(copy.published().isAfter(latest) ? item.copiedBy(copy.house(), 0) : copy);
      minutes += 7;
    }
  }

  private static Item item(Draft draft, ZonedDateTime time) {
    House house = Objects.requireNonNull(draft.house());
    return new Item(
        house,
        house,
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

  private static List<Draft> read(House house) {
    try (InputStream in =
        Objects.requireNonNull(Desk.class.getResourceAsStream(house.id() + ".yaml"))) {
      return Arrays.stream(YAML.readValue(in, Draft[].class))
          .map(draft -> draft.at(house))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's articles cannot be read: " + house.id(), e);
    }
  }
}
