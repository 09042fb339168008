package wirewatch.pipeline.story;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.StoryIndex;
import wirewatch.ingest.story.StoryIndex.Member;
import wirewatch.pipeline.options.StoryOptions;

/**
 * Assigns stories from the articles of a window in memory and, for articles that other processes
 * stored, from a repository.
 */
final class WindowStoryAssigner implements StoryAssigner {
  private static final Logger log = LoggerFactory.getLogger(WindowStoryAssigner.class);

  private final StoryCopyRepository repository;
  private final StoryOptions options;
  private final StoryIndex knownStories;
  private final StoryReconciler reconciler;
  private final List<Candidate> newArticles = new ArrayList<>();
  private final Set<String> changedStories = new LinkedHashSet<>();
  private final Set<List<String>> mergeCandidates = new LinkedHashSet<>();
  private boolean loaded;
  private boolean warned;

  WindowStoryAssigner(StoryCopyRepository repository, StoryOptions options) {
    this.repository = repository;
    this.options = options;
    this.knownStories = new StoryIndex(options.capacity(), options.window());
    this.reconciler = new StoryReconciler(repository);
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

  @Override
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
    warnOfEvictions();
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

  @Override
  public int unsettledCount() {
    return changedStories.size() + newArticles.size();
  }

  @Override
  public List<StoryMerge> settle() throws IndexUnavailableException {
    if (unsettledCount() == 0) {
      return List.of();
    }
    repository.refresh();
    learnConcurrentCopies();
    List<StoryMerge> merges = reconciler.reconcile(changedStories, mergeCandidates);
    for (StoryMerge merge : merges) {
      knownStories.merge(StoryIds.toNumber(merge.merged()), StoryIds.toNumber(merge.story()));
    }
    newArticles.clear();
    changedStories.clear();
    mergeCandidates.clear();
    return merges;
  }

  @Override
  public String currentStory(String story) {
    OptionalLong now = knownStories.storyOf(StoryIds.toNumber(story));
    return now.isPresent() ? StoryIds.toText(now.getAsLong()) : story;
  }

  /** Warns once that the capacity is too small for the window. */
  private void warnOfEvictions() {
    if (!warned && knownStories.evictedWithinWindow() > 0) {
      warned = true;
      log.warn(
          "more than {} articles arrive within {}: those that leave memory early are looked up in"
              + " Elasticsearch, which is slower and may miss copies; raise stories.capacity, at"
              + " 330 bytes of memory an article",
          options.capacity(),
          options.window());
    }
  }

  /** Finds articles that other processes stored, and stories that they merged, in the meantime. */
  private void learnConcurrentCopies() throws IndexUnavailableException {
    Set<String> bands = new HashSet<>();
    newArticles.forEach(arrival -> bands.addAll(arrival.fingerprint().bandTerms()));
    if (!bands.isEmpty()) {
      repository.findByBands(bands).forEach(this::learn);
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
    repository.findByBands(bands).forEach(this::learn);
    repository.findByIds(ids).forEach(this::learn);
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

  /** Loads the window from the repository; stories with a wrong count are to be settled. */
  private void loadWindow() throws IndexUnavailableException {
    if (loaded) {
      return;
    }
    repository.refresh(); // another process may have ended in the middle of its work
    Map<Long, Integer> uncounted = new HashMap<>();
    repository.readRecent(
        options.window(),
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
    loaded = true;
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
    Credit credit = article.article().credit();
    String publisher = credit.publisher() == null ? article.feed().name() : credit.publisher();
    return FirstPublisher.of(credit.agency(), publisher);
  }
}
