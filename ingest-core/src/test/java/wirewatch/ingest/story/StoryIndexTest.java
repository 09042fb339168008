package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.story.StoryIndex.Member;

class StoryIndexTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String TEXT =
      "The town of Brekke bought two snow ploughs for 3.4 million crowns on Friday, its mayor said,"
          + " since the old ones had broken down in the storm of January and no parts are made.";

  @Test
  void findsACopyWithinTheWindowOnly() {
    StoryIndex index = new StoryIndex(10, WEEK);
    index.put(new Member(1, 7), fingerprint(TEXT), 0);

    assertThat(index.find(fingerprint(TEXT), 60)).containsExactly(new Member(1, 7));
    assertThat(index.find(fingerprint(TEXT), WEEK.toMinutes() + 1)).isEmpty();
  }

  @Test
  void replacesAnArticleOfTheSameDocument() {
    StoryIndex index = new StoryIndex(10, WEEK);
    index.put(new Member(1, 7), fingerprint(TEXT), 0);
    index.put(new Member(1, 7), fingerprint("Something else was written about the sea."), 0);

    assertThat(index.find(fingerprint(TEXT), 0)).isEmpty();
    assertThat(index.storyOf(1)).hasValue(7);
  }

  @Test
  void evictsTheOldestWhenFull() {
    StoryIndex index = new StoryIndex(3, WEEK);
    for (int i = 0; i < 5; i++) {
      index.put(new Member(i, i), fingerprint(TEXT), i);
    }

    assertThat(index.find(fingerprint(TEXT), 0))
        .containsExactlyInAnyOrder(new Member(2, 2), new Member(3, 3), new Member(4, 4));
    assertThat(index.storyOf(1)).isEmpty();
  }

  @Test
  void removesAndMerges() {
    StoryIndex index = new StoryIndex(4, WEEK);
    index.put(new Member(1, 7), fingerprint(TEXT), 0);
    index.put(new Member(2, 8), fingerprint(TEXT), 0);
    index.merge(8, 7);
    index.remove(1);

    assertThat(index.find(fingerprint(TEXT), 0)).containsExactly(new Member(2, 7));
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprint.of(null, text);
  }
}
