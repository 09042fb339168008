package wirewatch.console.review;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.delivery.DocumentMailer;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.console.query.SearchQueries;
import wirewatch.console.saved.Content;
import wirewatch.console.saved.NamedSearch;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedItemRejectedException;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.Caller;
import wirewatch.console.view.SearchView;
import wirewatch.index.ArticleIndex;

/** The reviews: make, change, look up, send, remove. Thread-safe. */
public final class Reviews {
  static final SavedItem.Kind KIND = SavedItem.Kind.REVIEW;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final SavedStore store;
  private final ReviewQueries queries;
  private final SearchQueries searches;
  private final DocumentMailer mailer;
  private final Clock clock;

  /**
   * @param channels that reviews can be sent over; those of mail are used
   */
  public Reviews(ArticleIndex index, SavedStore store, Channels channels, Clock clock) {
    this.store = store;
    this.queries = new ReviewQueries(index);
    this.searches = new SearchQueries(index, clock);
    this.mailer = new DocumentMailer(channels);
    this.clock = clock;
  }

  /** What is changed of a review. */
  public record Edit(String name, boolean shared, String intro, List<ReviewItem> items) {
    public Edit {
      items = List.copyOf(items);
    }
  }

  /** The reviews that a caller sees, the last changed first. */
  public List<SavedItem> list(Caller caller) throws IOException {
    return store.list(KIND, caller);
  }

  public Optional<SavedItem> find(String id, Caller caller) throws IOException {
    return store.find(KIND, id, caller);
  }

  /** Looks up the stories of a review. */
  public ReviewDocument read(SavedItem item) throws IOException {
    return queries.read(item);
  }

  /** Looks up the stories of an edit that is not saved. */
  ReviewDocument read(SavedItem item, Edit edit) throws IOException {
    return queries.read(item, new Review(edit.intro(), edit.items(), List.of()));
  }

  /**
   * Makes a review.
   *
   * @throws SavedItemRejectedException if an item is not in the index
   */
  public SavedItem create(Edit edit, Caller caller) throws IOException {
    List<ReviewItem> items = Review.EMPTY.withItems(requireKnown(edit.items())).items();
    Review review = new Review(edit.intro(), items, List.of());
    String name = edit.name().isBlank() ? "Press review, " + today() : edit.name();
    return store.create(new Content(KIND, name, edit.shared(), review.toValues()), caller);
  }

  /** Makes a review of the newest stories that a saved search finds; empty if there is none. */
  public Optional<SavedItem> createOfSearch(String search, Caller caller) throws IOException {
    Optional<SavedItem> saved = store.find(SavedItem.Kind.SEARCH, search, caller);
    Optional<NamedSearch> found = saved.flatMap(NamedSearch::of);
    if (saved.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    SearchView view = searches.read(found.get().newest());
    if (view.problem() != null || view.rows().isEmpty()) {
      throw new SavedItemRejectedException(
          "%s finds nothing to review: %s"
              .formatted(
                  saved.get().name(),
                  view.problem() == null ? "open it, and choose a longer time" : view.problem()));
    }
    List<ReviewItem> items =
        view.rows().stream().map(row -> new ReviewItem(row.id(), row.article().id(), "")).toList();
    String name =
        MessageTextCleaner.truncate(saved.get().name(), Content.MAX_NAME - 20) + ", " + today();
    return Optional.of(create(new Edit(name, false, "", items), caller));
  }

  /** Adds items at the end of a review; empty if there is none. */
  public Optional<SavedStore.Change> add(String id, List<ReviewItem> items, Caller caller)
      throws IOException {
    List<ReviewItem> known = requireKnown(items);
    return store.update(
        KIND,
        id,
        caller,
        content -> content.withValues(Review.of(content.values()).withItems(known).toValues()));
  }

  private List<ReviewItem> requireKnown(List<ReviewItem> items) throws IOException {
    List<ReviewItem> known = queries.complete(items);
    if (known.size() < items.size()) {
      throw new SavedItemRejectedException(
          "%d of %d picked stories are not in the index: look for them again"
              .formatted(items.size() - known.size(), items.size()));
    }
    return known;
  }

  /** Replaces name, introduction, stories and notes of a review; empty if there is none. */
  public Optional<SavedStore.Change> save(String id, Edit edit, Caller caller) throws IOException {
    return store.update(
        KIND,
        id,
        caller,
        content -> {
          Review before = Review.of(content.values());
          Review after = new Review(edit.intro(), edit.items(), before.sendings());
          return content.withName(edit.name(), edit.shared()).withValues(after.toValues());
        });
  }

  /**
   * Replaces a review as {@link #save} does; stories that it has not yet are looked up.
   *
   * @throws SavedItemRejectedException if an item is not in the index
   */
  public Optional<SavedStore.Change> replace(SavedItem before, Edit edit, Caller caller)
      throws IOException {
    List<ReviewItem> old = Review.of(before).items();
    Predicate<ReviewItem> kept =
        item -> old.stream().anyMatch(each -> each.withNote(item.note()).equals(item));
    Iterator<ReviewItem> added =
        requireKnown(edit.items().stream().filter(kept.negate()).toList()).iterator();
    List<ReviewItem> items = new ArrayList<>();
    for (ReviewItem item : edit.items()) {
      items.add(kept.test(item) ? item : added.next());
    }
    List<ReviewItem> once = Review.EMPTY.withItems(items).items();
    return save(before.id(), new Edit(edit.name(), edit.shared(), edit.intro(), once), caller);
  }

  public Optional<SavedItem> remove(String id, Caller caller) throws IOException {
    return store.remove(KIND, id, caller);
  }

  /** The mail channels. */
  public List<DocumentMailer.Recipients> recipients() {
    return mailer.recipients();
  }

  /**
   * Sends a review over a mail channel, and records that it was sent.
   *
   * @throws SavedItemRejectedException if there is no such mail channel or no story to send
   */
  public ChannelSender.Outcome send(SavedItem item, String channel, Caller caller)
      throws IOException {
    ReviewDocument document = read(item);
    if (document.present().isEmpty()) {
      throw new SavedItemRejectedException(
          item.name() + " has no story to send: pick some in a search");
    }
    ChannelSender.Outcome outcome =
        mailer
            .send(channel, ReviewMail.of(document, channel))
            .orElseThrow(() -> noChannel(channel));
    if (outcome instanceof ChannelSender.Delivered) {
      Sending sending =
          new Sending(
              clock.instant().truncatedTo(ChronoUnit.SECONDS), channel, caller.name().orElse(""));
      store.update(
          KIND,
          item.id(),
          caller,
          content ->
              content.withValues(Review.of(content.values()).withSending(sending).toValues()));
    }
    return outcome;
  }

  private SavedItemRejectedException noChannel(String channel) {
    String names =
        recipients().stream()
            .map(DocumentMailer.Recipients::channel)
            .collect(Collectors.joining(", "));
    return new SavedItemRejectedException(
        "'%s' is no mail channel of alerts.channels in the configuration, %s"
            .formatted(
                MessageTextCleaner.singleLine(channel, Content.MAX_NAME),
                names.isEmpty() ? "which has none: add one" : "whose mail channels are " + names));
  }

  private String today() {
    return DAY.format(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
