package wirewatch.console.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The form of the page of a review.
 *
 * @param seen the version that the page showed
 * @param moved the position of the story that was moved, after the move; -1 for none
 */
record ReviewForm(Reviews.Edit edit, String seen, int moved) {
  private static final String STORY = "story:";
  private static final String ARTICLE = "article:";

  static ReviewForm of(Context context) {
    List<ReviewItem> items = items(context);
    int moved = apply(field(context, "act"), items);
    return new ReviewForm(
        new Reviews.Edit(
            field(context, "name"),
            "yes".equals(context.formParam("shared")),
            field(context, "intro"),
            items),
        field(context, "seen"),
        moved);
  }

  private static List<ReviewItem> items(Context context) {
    List<String> ids = context.formParams("item");
    List<String> notes = context.formParams("note");
    List<ReviewItem> items = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String[] story = ids.get(i).split(" ", 2);
      items.add(
          new ReviewItem(
              story[0], story.length > 1 ? story[1] : "", i < notes.size() ? notes.get(i) : ""));
    }
    return items;
  }

  /** Moves or takes out a story; returns its new position, or -1. */
  private static int apply(String act, List<ReviewItem> items) {
    if (!act.matches("(up|down|drop):[0-9]{1,3}")) {
      return -1;
    }
    int at = Integer.parseInt(act.substring(act.indexOf(':') + 1));
    int to = act.startsWith("up") ? at - 1 : at + 1;
    if (at >= items.size()) {
      return -1;
    }
    if (act.startsWith("drop")) {
      items.remove(at);
      return -1;
    }
    if (to >= 0 && to < items.size()) {
      Collections.swap(items, at, to);
      return to;
    }
    return at;
  }

  /** The stories that were ticked in a list: {@code article:ID} or {@code story:ID}. */
  static List<ReviewItem> picked(Context context) {
    List<ReviewItem> items = new ArrayList<>();
    for (String pick : context.formParams("pick")) {
      if (pick.startsWith(STORY)) {
        items.add(new ReviewItem(pick.substring(STORY.length()), "", ""));
      } else if (pick.startsWith(ARTICLE)) {
        items.add(new ReviewItem("", pick.substring(ARTICLE.length()), ""));
      }
    }
    return items;
  }

  static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
