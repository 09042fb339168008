package wirewatch.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.user.Caller;
import wirewatch.console.view.DisplayTime;

/** The page of reviews. */
public record ReviewsView(List<Row> rows, @Nullable String notice, @Nullable String problem) {

  public ReviewsView {
    rows = List.copyOf(rows);
  }

  /**
   * One review.
   *
   * @param whose who sees it, in words
   * @param sent when it was sent last; null if never
   */
  public record Row(
      String id,
      String name,
      int stories,
      String whose,
      DisplayTime updated,
      @Nullable DisplayTime sent) {

    static Row of(SavedItem item, Caller caller) {
      Review review = Review.of(item);
      List<Sending> sendings = review.sendings();
      return new Row(
          item.id(),
          item.name(),
          review.items().size(),
          item.whose(caller),
          DisplayTime.of(item.changes().updated()),
          sendings.isEmpty() ? null : DisplayTime.of(sendings.getLast().time()));
    }
  }
}
