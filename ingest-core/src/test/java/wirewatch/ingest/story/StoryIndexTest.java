package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
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

  @Test
  void countsArticlesEvictedWithinTheWindowOnly() {
    StoryIndex index = new StoryIndex(2, WEEK);
    index.put(new Member(1, 1), fingerprint(TEXT), 0);
    index.put(new Member(2, 2), fingerprint(TEXT), WEEK.toMinutes());
    index.put(new Member(3, 3), fingerprint(TEXT), WEEK.toMinutes() + 1);
    assertThat(index.evictedWithinWindow()).isZero();

    index.put(new Member(4, 4), fingerprint(TEXT), WEEK.toMinutes() + 2);

    assertThat(index.evictedWithinWindow()).isEqualTo(1);
  }

  @Test
  void aRevisitedArticleTakesNoOthersPlace() {
    StoryIndex index = new StoryIndex(2, WEEK);
    index.put(new Member(1, 1), fingerprint(TEXT), 0);
    index.put(new Member(2, 2), fingerprint(TEXT), 0);
    for (int visit = 0; visit < 50; visit++) {
      index.put(new Member(1, 1), fingerprint(TEXT), 0);
    }

    assertThat(index.find(fingerprint(TEXT), 0))
        .containsExactlyInAnyOrder(new Member(1, 1), new Member(2, 2));
  }

  @Test
  void findsCopiesAsItGrows() {
    StoryIndex index = new StoryIndex(50_000, WEEK);
    for (int i = 0; i < 50_000; i++) {
      index.put(new Member(i, i), Fingerprint.of(null, "Notice " + i + " of " + i * 7 + "."), 0);
    }

    for (int i = 0; i < 50_000; i += 999) {
      Fingerprint copy = Fingerprint.of(null, "Notice " + i + " of " + i * 7 + ".");
      index.put(new Member(100_000 + i, i), copy, 0);
      assertThat(index.storyOf(i + 1)).hasValue(i + 1);
    }
    assertThat(index.evictedWithinWindow()).isEqualTo(51);
  }

  @Test
  void knowsTheStoriesOfAnySequenceOfChanges() {
    int capacity = 30;
    StoryIndex index = new StoryIndex(capacity, WEEK);
    Map<Long, Long> model = new LinkedHashMap<>();
    Random random = new Random(3);
    for (int step = 0; step < 20_000; step++) {
      long document = random.nextInt(60);
      long story = random.nextInt(12);
      switch (random.nextInt(4)) {
        case 0 -> {
          long other = random.nextInt(12);
          index.merge(other, story);
          model.replaceAll((id, now) -> now == other ? story : now);
        }
        default -> {
          if (!model.containsKey(document) && model.size() == capacity) {
            model.remove(model.keySet().iterator().next());
          }
          model.put(document, story);
          index.put(new Member(document, story), fingerprint(TEXT), 0);
        }
      }
      for (long id = 0; id < 60; id++) {
        Long expected = model.get(id);
        assertThat(index.storyOf(id))
            .isEqualTo(expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
      }
    }
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprint.of(null, text);
  }
}
