package wirewatch.console.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedItemRejectedException;
import wirewatch.console.view.DocumentTimes;

/**
 * What a saved review holds beside its name.
 *
 * @param intro stands before the stories; empty for none
 * @param items in the order of the review, each story once
 * @param sendings when it was sent, oldest first
 */
public record Review(String intro, List<ReviewItem> items, List<Sending> sendings) {
  public static final int MAX_ITEMS = 100;
  public static final int MAX_INTRO = 8_000;
  public static final Review EMPTY = new Review("", List.of(), List.of());

  private static final int MAX_SENDINGS = 50;

  /**
   * @throws SavedItemRejectedException if it has more stories than {@link #MAX_ITEMS}
   */
  public Review {
    intro = ReviewTexts.cleanLines(intro, MAX_INTRO);
    items = List.copyOf(items);
    sendings =
        List.copyOf(sendings.subList(Math.max(0, sendings.size() - MAX_SENDINGS), sendings.size()));
    if (items.size() > MAX_ITEMS) {
      throw new SavedItemRejectedException(
          "a review has at most %d stories, these are %d: make a second one"
              .formatted(MAX_ITEMS, items.size()));
    }
  }

  /** Adds items at the end; one of a story that is there already changes nothing. */
  Review withItems(List<ReviewItem> more) {
    List<ReviewItem> all = new ArrayList<>(items);
    for (ReviewItem item : more) {
      if (all.stream().noneMatch(item::isSameAs)) {
        all.add(item);
      }
    }
    return new Review(intro, all, sendings);
  }

  Review withSending(Sending sending) {
    List<Sending> all = new ArrayList<>(sendings);
    all.add(sending);
    return new Review(intro, items, all);
  }

  /** Reads the values of a saved item. */
  public static Review of(SavedItem item) {
    return of(item.content().values());
  }

  static Review of(Map<String, Object> values) {
    return new Review(
        text(values, "intro"),
        all(
            values,
            "items",
            each -> new ReviewItem(text(each, "story"), text(each, "article"), text(each, "note"))),
        all(
            values,
            "sendings",
            each ->
                new Sending(
                    Objects.requireNonNullElse(
                        DocumentTimes.parseInstant(text(each, "time")), Instant.EPOCH),
                    text(each, "channel"),
                    text(each, "by"))));
  }

  /** Returns the values of a saved item. */
  public Map<String, Object> toValues() {
    return Map.of(
        "intro",
        intro,
        "items",
        items.stream().map(Review::toValues).toList(),
        "sendings",
        sendings.stream().map(Review::toValues).toList());
  }

  private static Map<String, Object> toValues(ReviewItem item) {
    return Map.of("story", item.story(), "article", item.article(), "note", item.note());
  }

  private static Map<String, Object> toValues(Sending sending) {
    return Map.of(
        "time", sending.time().toString(), "channel", sending.channel(), "by", sending.by());
  }

  private static String text(Map<?, ?> values, String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  private static <T> List<T> all(
      Map<String, Object> values, String name, Function<Map<?, ?>, T> parser) {
    return values.get(name) instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> parser.apply((Map<?, ?>) each))
            .toList()
        : List.of();
  }
}
