package wirewatch.console.review;

/**
 * A story of a review.
 *
 * @param story the id of the story; empty for an article that belongs to none
 * @param article the id of the article that stands for it; empty for the first of the story
 * @param note what its readers are told about it; empty for none
 */
public record ReviewItem(String story, String article, String note) {
  public static final int MAX_NOTE = 4_000;

  public ReviewItem {
    note = ReviewTexts.cleanLines(note, MAX_NOTE);
  }

  /** Returns whether two items are of one story, or are the same article of none. */
  public boolean isSameAs(ReviewItem other) {
    return story.equals(other.story) && (!story.isEmpty() || article.equals(other.article));
  }

  ReviewItem withNote(String other) {
    return new ReviewItem(story, article, other);
  }
}
