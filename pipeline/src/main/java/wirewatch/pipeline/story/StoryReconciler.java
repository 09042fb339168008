package wirewatch.pipeline.story;

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
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;

/**
 * Makes the documents of a story consistent: its id, first publisher, first time and number of
 * copies are computed from its documents, so that nothing is counted twice, in whatever order it
 * was stored.
 */
final class StoryReconciler {
  private static final Logger log = LoggerFactory.getLogger(StoryReconciler.class);
  private static final int MAX_ATTEMPTS = 5;
  private static final Comparator<StoryCopy> EARLIEST_FIRST =
      Comparator.comparing(StoryCopy::published).thenComparing(StoryCopy::id);

  private final StoryCopyRepository repository;
  private final Set<StoryMerge> unreported = new HashSet<>();

  StoryReconciler(StoryCopyRepository repository) {
    this.repository = repository;
  }

  /**
   * Updates the documents of stories.
   *
   * @param alike pairs of stories to merge
   * @return the merges, with those of earlier calls that failed after they had changed documents
   */
  List<StoryMerge> reconcile(Collection<String> stories, Collection<List<String>> alike)
      throws IndexUnavailableException {
    StoryGroups storyGroups = new StoryGroups();
    stories.forEach(storyGroups::add);
    alike.forEach(pair -> storyGroups.join(pair.get(0), pair.get(1)));
    Set<String> pending = storyGroups.storyIds();
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !pending.isEmpty(); attempt++) {
      if (attempt > 0) {
        repository.refresh();
      }
      pending = rewrite(pending, storyGroups);
    }
    if (!pending.isEmpty()) {
      log.warn(
          "{} stories change too fast to be counted; they are counted with the next copy",
          pending.size());
    }
    repository.logMerges(unreported);
    List<StoryMerge> merges = List.copyOf(unreported);
    unreported.clear();
    merges.forEach(merge -> log.info("story {} was merged into {}", merge.merged(), merge.story()));
    return merges;
  }

  /** Returns the stories that another process has changed meanwhile. */
  private Set<String> rewrite(Set<String> stories, StoryGroups storyGroups)
      throws IndexUnavailableException {
    Map<String, List<StoryCopy>> members = new TreeMap<>();
    for (StoryCopy storyCopy : repository.findByStories(stories)) {
      StoredArticle.Story story = storyCopy.story();
      if (story != null) {
        members
            .computeIfAbsent(storyGroups.representativeOf(story.id()), id -> new ArrayList<>())
            .add(storyCopy);
      }
    }
    Map<StoryCopy, StoredArticle.Story> changes = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (List<StoryCopy> copies : members.values()) {
      StoredArticle.Story current = storyOf(copies);
      for (StoryCopy storyCopy : copies) {
        StoredArticle.Story old = storyCopy.story();
        if (old != null && !current.equals(old)) {
          changes.put(storyCopy, current);
          owners.put(storyCopy.id(), old.id());
          if (!old.id().equals(current.id())) {
            unreported.add(new StoryMerge(old.id(), current.id()));
          }
        }
      }
    }
    Set<String> again = new HashSet<>();
    for (String id : repository.updateStories(changes)) {
      String story = owners.get(id);
      if (story != null) {
        again.addAll(storyGroups.groupOf(story));
      }
    }
    return again;
  }

  /** Computes a story from its copies; the id of the earliest copy's story is kept. */
  private static StoredArticle.Story storyOf(List<StoryCopy> copies) {
    StoryCopy first = copies.stream().min(EARLIEST_FIRST).orElseThrow();
    String id = Objects.requireNonNull(first.story(), "only members have been queried").id();
    Instant published = first.published().truncatedTo(ChronoUnit.MILLIS);
    return new StoredArticle.Story(id, FirstPublisher.of(copies), published, copies.size());
  }
}
