package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoryClustersTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int STORIES = 40;
  private static final int COPIES = 4;

  @Test
  void givesTheSameGroupsInAnyOrder() {
    List<String> texts = texts(new Random(3));
    Set<Set<Integer>> expected = new HashSet<>();
    for (int story = 0; story < STORIES; story++) {
      Set<Integer> group = new TreeSet<>();
      for (int copy = 0; copy < COPIES; copy++) {
        group.add(story * COPIES + copy);
      }
      expected.add(group);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(order, new Random(seed));
      assertThat(groups(texts, order)).isEqualTo(expected);
    }
  }

  private static Set<Set<Integer>> groups(List<String> texts, List<Integer> order) {
    StoryClusters storyClusters = new StoryClusters(texts.size(), WEEK);
    for (int text : order) {
      storyClusters.add(Fingerprint.of(null, texts.get(text)), text % COPIES * 60L);
    }
    Map<Integer, Set<Integer>> groups = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      groups.computeIfAbsent(storyClusters.storyOf(i), story -> new TreeSet<>()).add(order.get(i));
    }
    return new HashSet<>(groups.values());
  }

  /** Stories of invented words; a story's copies lose their end or gain a beginning. */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String text = sentences(random, 12);
      texts.add(text);
      texts.add(text.substring(0, text.length() * 2 / 3));
      texts.add(sentences(random, 1) + text);
      texts.add(text + sentences(random, 2));
    }
    return texts;
  }

  private static String sentences(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int word = 0; word < 14; word++) {
        text.append(Integer.toString(random.nextInt(4_000) + 40_000, 36).replaceAll("\\d", "o"));
        text.append(' ');
      }
      text.append(random.nextInt(900)).append(". ");
    }
    return text.toString();
  }
}
