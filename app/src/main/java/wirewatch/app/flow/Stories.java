package wirewatch.app.flow;

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
import wirewatch.index.Copy;
import wirewatch.index.IndexUnavailable;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.StoryIndex;
import wirewatch.ingest.story.StoryIndex.Member;

/**
 * Assigns a story to each article before it is stored, from memory and, for articles that other
 * processes wrote, from Elasticsearch; {@link #settle} then updates the fields of the stories. Not
 * thread-safe.
 */
final class Stories {
  private static final int CAPACITY = 1 << 18;

  private final ArticleIndex index;
  private final Duration window;
  private final StoryIndex memory;
  private final StoryFacts facts;
  private final Ledger ledger;
  private final List<Candidate> arrivals = new ArrayList<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<List<String>> alike = new LinkedHashSet<>();
  private boolean loaded;

  /**
   * @param window how far apart a story's articles may lie
   * @param ledger is notified of merged stories
   */
  Stories(ArticleIndex index, Duration window, Ledger ledger) {
    this.ledger = ledger;
    this.index = index;
    this.window = window;
    this.memory = new StoryIndex(CAPACITY, window);
    this.facts = new StoryFacts(index);
  }

  /** An article whose story is to be found. */
  private record Candidate(StoredArticle article, Fingerprint fingerprint, Instant time) {
    long document() {
      return StoryIds.number(article.id());
    }

    long minutes() {
      return time.getEpochSecond() / 60;
    }
  }

  /**
   * The articles with their stories. An article that is known keeps its own; those without a
   * fingerprint get none.
   *
   * @throws IndexUnavailable if Elasticsearch is down: the same articles can be given again
   */
  List<StoredArticle> assign(List<StoredArticle> articles) throws IndexUnavailable {
    load();
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (StoredArticle article : articles) {
      Fingerprint.parse(article.article().fingerprint())
          .ifPresent(
              found -> candidates.put(article.id(), new Candidate(article, found, time(article))));
    }
    learn(strangers(candidates.values()));
    List<StoredArticle> assigned = new ArrayList<>(articles.size());
    for (StoredArticle article : articles) {
      Candidate candidate = candidates.get(article.id());
      assigned.add(candidate == null ? article : assign(candidate));
    }
    return assigned;
  }

  private StoredArticle assign(Candidate candidate) {
    OptionalLong known = memory.story(candidate.document());
    Member[] same = memory.find(candidate.fingerprint(), candidate.minutes());
    long story = candidate.document();
    if (known.isPresent()) {
      story = known.getAsLong();
    } else {
      story = same.length > 0 ? same[0].story() : story;
      arrivals.add(candidate);
    }
    for (Member member : same) {
      if (member.story() != story) {
        addAlike(story, member.story());
      } else if (member.document() != candidate.document()) {
        touched.add(StoryIds.text(story));
      }
    }
    String id = StoryIds.text(story);
    memory.put(
        new Member(candidate.document(), story), candidate.fingerprint(), candidate.minutes());
    return candidate
        .article()
        .withStory(
            new StoredArticle.Story(id, publisher(candidate.article()), candidate.time(), 1));
  }

  /** The number of stories and articles that wait for {@link #settle}. */
  int unsettled() {
    return touched.size() + arrivals.size();
  }

  /**
   * Counts the copies of the stories that changed, updates their first publishers, and merges
   * stories that another process created at the same time.
   */
  void settle() throws IndexUnavailable {
    if (unsettled() == 0) {
      return;
    }
    index.refresh();
    meetOthers();
    for (StoryFacts.Merge merge : facts.settle(touched, alike)) {
      memory.merge(StoryIds.number(merge.merged()), StoryIds.number(merge.story()));
      ledger.merged(merge.merged(), merge.story());
    }
    arrivals.clear();
    touched.clear();
    alike.clear();
  }

  /** Finds articles that other processes stored, and stories that they merged, in the meantime. */
  private void meetOthers() throws IndexUnavailable {
    Set<String> bands = new HashSet<>();
    arrivals.forEach(arrival -> bands.addAll(arrival.fingerprint().bandTerms()));
    if (!bands.isEmpty()) {
      index.copiesWithBands(bands).forEach(this::learn);
    }
    for (Candidate arrival : arrivals) {
      long story = memory.story(arrival.document()).orElse(arrival.document());
      for (Member member : memory.find(arrival.fingerprint(), arrival.minutes())) {
        if (member.story() != story) {
          addAlike(story, member.story());
        }
      }
    }
  }

  /** The candidates of which memory has neither the document nor a copy. */
  private List<Candidate> strangers(Iterable<Candidate> candidates) {
    List<Candidate> strangers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (memory.story(candidate.document()).isEmpty()
          && memory.find(candidate.fingerprint(), candidate.minutes()).length == 0) {
        strangers.add(candidate);
      }
    }
    return strangers;
  }

  private void learn(List<Candidate> strangers) throws IndexUnavailable {
    if (strangers.isEmpty()) {
      return;
    }
    Set<String> bands = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Candidate stranger : strangers) {
      bands.addAll(stranger.fingerprint().bandTerms());
      ids.add(stranger.article().id());
    }
    index.copiesWithBands(bands).forEach(this::learn);
    index.copiesWithIds(ids).forEach(this::learn);
  }

  /** Adds a stored article to memory; notes stories that another process merged. */
  private void learn(Copy copy) {
    long document = StoryIds.number(copy.id());
    StoredArticle.Story story = copy.story();
    long number = story == null ? document : StoryIds.number(story.id());
    OptionalLong known = memory.story(document);
    if (known.isEmpty()) {
      Fingerprint.parse(copy.fingerprint())
          .ifPresent(
              found -> memory.put(new Member(document, number), found, minutes(copy.published())));
    } else if (known.getAsLong() != number && story != null) {
      addAlike(known.getAsLong(), number);
    }
  }

  private void addAlike(long one, long other) {
    touched.add(StoryIds.text(one));
    alike.add(List.of(StoryIds.text(one), StoryIds.text(other)));
  }

  /** Loads the window from Elasticsearch; stories with a wrong count are to be settled. */
  private void load() throws IndexUnavailable {
    if (loaded) {
      return;
    }
    index.refresh(); // another process may have ended in the middle of its work
    Map<Long, Integer> uncounted = new HashMap<>();
    index.recentCopies(
        window,
        copy -> {
          learn(copy);
          StoredArticle.Story story = copy.story();
          if (story != null) {
            long number = StoryIds.number(story.id());
            uncounted.merge(number, story.copies() - 1, (count, copies) -> count - 1);
          }
        });
    uncounted.forEach(
        (story, count) -> {
          if (count != 0) {
            touched.add(StoryIds.text(story));
          }
        });
    ledger.adopt(this::today);
    loaded = true;
  }

  /** The current story of a story's first document; the same id where it is unknown. */
  private String today(String story) {
    OptionalLong now = memory.story(StoryIds.number(story));
    return now.isPresent() ? StoryIds.text(now.getAsLong()) : story;
  }

  private static long minutes(Instant time) {
    return time.getEpochSecond() / 60;
  }

  private static Instant time(StoredArticle article) {
    Instant seen = article.visit().first();
    Dates.Published published = article.article().dates().published();
    if (published == null) {
      return seen;
    }
    return published.precision() == Dates.Precision.DAY
        ? Copy.narrowed(published.time().toLocalDate(), seen)
        : published.time().toInstant();
  }

  private static @Nullable String publisher(StoredArticle article) {
    String publisher = article.article().credit().publisher();
    return publisher == null ? article.feed().name() : publisher;
  }
}
