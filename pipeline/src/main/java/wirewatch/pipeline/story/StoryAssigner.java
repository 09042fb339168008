package wirewatch.pipeline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.StoryIndex;
import wirewatch.ingest.story.StoryIndex.Member;
import wirewatch.pipeline.flow.ProgressStore;

/**
 * Assigns a story to each article before it is stored, from memory and, for articles that other
 * processes wrote, from Elasticsearch; {@link #settle} then updates the fields of the stories. Not
 * thread-safe.
 */
public final class StoryAssigner {
  private static final int CAPACITY = 1 << 18;

  private final ArticleIndex index;
  private final Duration window;
  private final StoryIndex knownStories;
  private final StoryReconciler reconciler;
  private final ProgressStore progressStore;
  private final List<Candidate> newArticles = new ArrayList<>();
  private final Set<String> changedStories = new LinkedHashSet<>();
  private final Set<List<String>> mergeCandidates = new LinkedHashSet<>();
  private boolean loaded;

  /**
   * @param window how far apart a story's articles may lie
   * @param progressStore is notified of merged stories
   */
  public StoryAssigner(ArticleIndex index, Duration window, ProgressStore progressStore) {
    this.progressStore = progressStore;
    this.index = index;
    this.window = window;
    this.knownStories = new StoryIndex(CAPACITY, window);
    this.reconciler = new StoryReconciler(index);
  }

  /** An article whose story is to be found. */
  private record Candidate(StoredArticle article, Fingerprint fingerprint, Instant time) {
    long documentNumber() {
      return StoryIds.toNumber(article.id());
    }

    long epochMinutes() {
      return time.getEpochSecond() / 60;
    }
  }

  /**
   * The articles with their stories. An article that is known keeps its own; those without a
   * fingerprint get none.
   *
   * @throws IndexUnavailableException if Elasticsearch is down: the same articles can be given
   *     again
   */
  public List<StoredArticle> assign(List<StoredArticle> articles) throws IndexUnavailableException {
    loadWindow();
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (StoredArticle article : articles) {
      Fingerprint.parse(article.article().fingerprint())
          .ifPresent(
              found ->
                  candidates.put(
                      article.id(), new Candidate(article, found, publicationTime(article))));
    }
    learn(filterUnknown(candidates.values()));
    List<StoredArticle> assigned = new ArrayList<>(articles.size());
    for (StoredArticle article : articles) {
      Candidate candidate = candidates.get(article.id());
      assigned.add(candidate == null ? article : assign(candidate));
    }
    return assigned;
  }

  private StoredArticle assign(Candidate candidate) {
    OptionalLong known = knownStories.storyOf(candidate.documentNumber());
    Member[] same = knownStories.find(candidate.fingerprint(), candidate.epochMinutes());
    long story = candidate.documentNumber();
    if (known.isPresent()) {
      story = known.getAsLong();
    } else {
      story = same.length > 0 ? same[0].story() : story;
      newArticles.add(candidate);
    }
    for (Member member : same) {
      if (member.story() != story) {
        addMergeCandidate(story, member.story());
      } else if (member.document() != candidate.documentNumber()) {
        changedStories.add(StoryIds.toText(story));
      }
    }
    String id = StoryIds.toText(story);
    knownStories.put(
        new Member(candidate.documentNumber(), story),
        candidate.fingerprint(),
        candidate.epochMinutes());
    return candidate
        .article()
        .withStory(
            new StoredArticle.Story(id, publisher(candidate.article()), candidate.time(), 1));
  }

  /** The number of stories and articles that wait for {@link #settle}. */
  public int unsettledCount() {
    return changedStories.size() + newArticles.size();
  }

  /**
   * Counts the copies of the stories that changed, updates their first publishers, and merges
   * stories that another process created at the same time.
   */
  public void settle() throws IndexUnavailableException {
    if (unsettledCount() == 0) {
      return;
    }
    index.refresh();
    learnConcurrentCopies();
    for (StoryReconciler.Merge merge : reconciler.reconcile(changedStories, mergeCandidates)) {
      knownStories.merge(StoryIds.toNumber(merge.merged()), StoryIds.toNumber(merge.story()));
      progressStore.mergeStories(merge.merged(), merge.story());
    }
    newArticles.clear();
    changedStories.clear();
    mergeCandidates.clear();
  }

  /** Finds articles that other processes stored, and stories that they merged, in the meantime. */
  private void learnConcurrentCopies() throws IndexUnavailableException {
    Set<String> bands = new HashSet<>();
    newArticles.forEach(arrival -> bands.addAll(arrival.fingerprint().bandTerms()));
    if (!bands.isEmpty()) {
      index.findCopiesByBands(bands).forEach(this::learn);
    }
    for (Candidate arrival : newArticles) {
      long story = knownStories.storyOf(arrival.documentNumber()).orElse(arrival.documentNumber());
      for (Member member : knownStories.find(arrival.fingerprint(), arrival.epochMinutes())) {
        if (member.story() != story) {
          addMergeCandidate(story, member.story());
        }
      }
    }
  }

  /** The candidates of which memory has neither the document nor a copy. */
  private List<Candidate> filterUnknown(Iterable<Candidate> candidates) {
    List<Candidate> strangers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (knownStories.storyOf(candidate.documentNumber()).isEmpty()
          && knownStories.find(candidate.fingerprint(), candidate.epochMinutes()).length == 0) {
        strangers.add(candidate);
      }
    }
    return strangers;
  }

  private void learn(List<Candidate> strangers) throws IndexUnavailableException {
    if (strangers.isEmpty()) {
      return;
    }
    Set<String> bands = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Candidate stranger : strangers) {
      bands.addAll(stranger.fingerprint().bandTerms());
      ids.add(stranger.article().id());
    }
    index.findCopiesByBands(bands).forEach(this::learn);
    index.findCopiesByIds(ids).forEach(this::learn);
  }

  /** Adds a stored article to memory; notes stories that another process merged. */
  private void learn(StoryCopy storyCopy) {
    long document = StoryIds.toNumber(storyCopy.id());
    StoredArticle.Story story = storyCopy.story();
    long number = story == null ? document : StoryIds.toNumber(story.id());
    OptionalLong known = knownStories.storyOf(document);
    if (known.isEmpty()) {
      Fingerprint.parse(storyCopy.fingerprint())
          .ifPresent(
              found ->
                  knownStories.put(
                      new Member(document, number), found, toEpochMinutes(storyCopy.published())));
    } else if (known.getAsLong() != number && story != null) {
      addMergeCandidate(known.getAsLong(), number);
    }
  }

  private void addMergeCandidate(long one, long other) {
    changedStories.add(StoryIds.toText(one));
    mergeCandidates.add(List.of(StoryIds.toText(one), StoryIds.toText(other)));
  }

  /** Loads the window from Elasticsearch; stories with a wrong count are to be settled. */
  private void loadWindow() throws IndexUnavailableException {
    if (loaded) {
      return;
    }
    index.refresh(); // another process may have ended in the middle of its work
    Map<Long, Integer> uncounted = new HashMap<>();
    index.readRecentCopies(
        window,
        storyCopy -> {
          learn(storyCopy);
          StoredArticle.Story story = storyCopy.story();
          if (story != null) {
            long number = StoryIds.toNumber(story.id());
            uncounted.merge(number, story.copies() - 1, (count, copies) -> count - 1);
          }
        });
    uncounted.forEach(
        (story, count) -> {
          if (count != 0) {
            changedStories.add(StoryIds.toText(story));
          }
        });
    progressStore.remapStories(this::currentStory);
    loaded = true;
  }

  /** The current story of a story's first document; the same id where it is unknown. */
  private String currentStory(String story) {
    OptionalLong now = knownStories.storyOf(StoryIds.toNumber(story));
    return now.isPresent() ? StoryIds.toText(now.getAsLong()) : story;
  }

  private static long toEpochMinutes(Instant time) {
    return time.getEpochSecond() / 60;
  }

  private static Instant publicationTime(StoredArticle article) {
    Instant seen = article.fetch().firstFetched();
    PublicationDates.PublicationTime publicationTime = article.article().dates().published();
    if (publicationTime == null) {
      return seen;
    }
    return publicationTime.precision() == PublicationDates.Precision.DAY
        ? StoryCopy.clampToDay(publicationTime.time().toLocalDate(), seen)
        : publicationTime.time().toInstant();
  }

  private static @Nullable String publisher(StoredArticle article) {
    String publisher = article.article().credit().publisher();
    return publisher == null ? article.feed().name() : publisher;
  }
}
