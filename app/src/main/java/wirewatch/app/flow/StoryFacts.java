package wirewatch.app.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Copy;
import wirewatch.index.IndexUnavailable;
import wirewatch.index.StoredArticle;

/**
 * Makes the documents of a story consistent: its id, first publisher, first time and number of
 * copies are computed from its documents, so that nothing is counted twice, in whatever order it
 * was stored.
 */
final class StoryFacts {
  private static final Logger log = LoggerFactory.getLogger(StoryFacts.class);
  private static final int ATTEMPTS = 5;
  private static final Comparator<Copy> FIRST =
      Comparator.comparing(Copy::published).thenComparing(Copy::id);

  private final ArticleIndex index;

  StoryFacts(ArticleIndex index) {
    this.index = index;
  }

  /** A story that was merged into another. */
  record Merge(String merged, String story) {}

  /**
   * Updates the documents of stories.
   *
   * @param alike pairs of stories to merge
   */
  List<Merge> settle(Collection<String> stories, Collection<List<String>> alike)
      throws IndexUnavailable {
    Groups groups = new Groups();
    stories.forEach(groups::add);
    alike.forEach(pair -> groups.join(pair.get(0), pair.get(1)));
    Set<Merge> merges = new HashSet<>();
    Set<String> pending = groups.all();
    for (int attempt = 0; attempt < ATTEMPTS && !pending.isEmpty(); attempt++) {
      if (attempt > 0) {
        index.refresh();
      }
      pending = write(pending, groups, merges);
    }
    if (!pending.isEmpty()) {
      log.warn(
          "{} stories change too fast to be counted; they are counted with the next copy", pending.size());
    }
    record(merges);
    return List.copyOf(merges);
  }

  /** Returns the stories that another process has changed meanwhile. */
  private Set<String> write(Set<String> stories, Groups groups, Set<Merge> merges)
      throws IndexUnavailable {
    Map<String, List<Copy>> members = new TreeMap<>();
    for (Copy copy : index.copiesOfStories(stories)) {
      StoredArticle.Story story = copy.story();
      if (story != null) {
        members.computeIfAbsent(groups.of(story.id()), id -> new ArrayList<>()).add(copy);
      }
    }
    Map<Copy, StoredArticle.Story> changes = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (List<Copy> copies : members.values()) {
      StoredArticle.Story told = told(copies);
      for (Copy copy : copies) {
        StoredArticle.Story old = copy.story();
        if (old != null && !told.equals(old)) {
          changes.put(copy, told);
          owners.put(copy.id(), old.id());
          if (!old.id().equals(told.id())) {
            merges.add(new Merge(old.id(), told.id()));
          }
        }
      }
    }
    Set<String> again = new HashSet<>();
    for (String id : index.rewriteStories(changes)) {
      String story = owners.get(id);
      if (story != null) {
        again.addAll(groups.together(story));
      }
    }
    return again;
  }

  /** Computes a story from its copies; the id of the earliest copy's story is kept. */
  private static StoredArticle.Story told(List<Copy> copies) {
    Copy first = copies.stream().min(FIRST).orElseThrow();
    String id = Objects.requireNonNull(first.story(), "only members have been queried").id();
    Instant published = first.published().truncatedTo(ChronoUnit.MILLIS);
    return new StoredArticle.Story(id, first.publisher(), published, copies.size());
  }

  private void record(Set<Merge> merges) throws IndexUnavailable {
    List<Map<String, Object>> events = new ArrayList<>();
    for (Merge merge : merges) {
      log.info("story {} was merged into {}", merge.merged(), merge.story());
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("@timestamp", Instant.now().toString());
      event.put("event.action", "merge");
      event.put("event.outcome", "success");
      event.put("story.id", merge.story());
      event.put("story.merged", merge.merged());
      events.add(event);
    }
    if (!events.isEmpty()) {
      index.log(events);
    }
  }
}
