package wirewatch.crawler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.mail.MailboxConnection;
import wirewatch.crawler.mail.MailboxPosition;
import wirewatch.crawler.mail.MailboxWatch;
import wirewatch.crawler.mail.Newsletter;
import wirewatch.crawler.mail.NewsletterItem;
import wirewatch.crawler.mail.ReceivedMail;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.Mailbox;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageKeys;
import wirewatch.ingest.url.Urls;

/**
 * Delivers the new messages of one source's mailbox: records each, or its entries, and only then
 * that the folder was read so far. Between two polls it waits for the server to tell of new ones.
 */
final class InboundMailbox implements InboundReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration MAX_BACKOFF = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 12;

  private final CrawlContext crawlContext;
  private final long number;
  private final Source source;
  private final Mailbox mailbox;
  private final URI address;
  private final InboundRecorder recorder;
  private MailboxPosition position;
  private @Nullable MailboxWatch watch;
  private int failures;
  private volatile boolean changed = true;
  private volatile Instant due = Instant.EPOCH;
  private int messages;
  private int fresh;

  InboundMailbox(CrawlContext crawlContext, long number, Source source, Mailbox mailbox) {
    this.crawlContext = crawlContext;
    this.number = number;
    this.source = source;
    this.mailbox = mailbox;
    String scheme = mailbox.server().security() == Mailbox.Security.TLS ? "imaps" : "imap";
    this.address =
        URI.create(scheme + "://" + mailbox.server().host() + ":" + mailbox.server().port() + "/");
    this.recorder = new InboundRecorder(crawlContext, number, source);
    this.position =
        MailboxPosition.parse(crawlContext.tables().inbound().find(number).orElse(null));
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public boolean isDue(Instant now) {
    return !now.isBefore(due) || (changed && failures == 0);
  }

  @Override
  public Instant nextDue(Instant now) {
    return now.plus(LOOK); // the watch may have told of new messages by then
  }

  @Override
  public void run(OutcomeQueue outcomes) throws InterruptedException {
    long startNanos = System.nanoTime();
    messages = 0;
    fresh = 0;
    changed = false;
    String problem = null;
    try (MailboxConnection connection =
        MailboxConnection.open(mailbox, MailboxConnection.TIMEOUT)) {
      read(connection, outcomes);
      failures = 0;
      startWatch();
    } catch (MessagingException | IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while mail of " + source.id() + " is read");
      }
      failures++;
      problem = describe(e);
    }
    due = crawlContext.clock().instant().plus(interval());
    if (problem != null || messages > 0) {
      outcomes.put(result(problem, Duration.ofNanos(System.nanoTime() - startNanos)));
    }
  }

  private void read(MailboxConnection connection, OutcomeQueue outcomes)
      throws MessagingException, IOException, InterruptedException {
    InboundBatch batch = new InboundBatch(crawlContext, source);
    Instant earliest = crawlContext.clock().instant().minus(mailbox.history());
    MailboxPosition read =
        connection.readNew(
            position,
            earliest,
            crawlContext.options().maxBody(),
            mail -> !outcomes.isPaused() && deliver(mail, batch, outcomes));
    batch.flush(outcomes);
    fresh += batch.recorded();
    if (!read.equals(position)) {
      crawlContext.tables().inbound().put(number, read.toText());
      position = read;
    }
  }

  /** Adds what a message says to the batch; returns true. */
  private boolean deliver(ReceivedMail mail, InboundBatch batch, OutcomeQueue outcomes)
      throws InterruptedException {
    messages++;
    String id =
        mail.id().isEmpty() ? "%016x".formatted(PageKeys.hashBody(mail.content())) : mail.id();
    List<NewsletterItem> items =
        switch (mailbox.reading(mail.sender())) {
          case ITEMS, PAGES -> Newsletter.items(mail.content());
          case MESSAGE, IGNORE -> List.of();
        };
    switch (mailbox.reading(mail.sender())) {
      case IGNORE -> {}
      case PAGES -> fresh += offer(items, mail.received());
      case ITEMS -> {
        for (int i = 0; i < items.size(); i++) {
          byte[] content = toJson(items.get(i), mail);
          batch.add(recorder.entry(address(id + "/" + (i + 1)), content), outcomes);
        }
      }
      case MESSAGE -> batch.add(recorder.entry(address(id), mail.content()), outcomes);
    }
    return true;
  }

  private URI address(String path) {
    return InboundUrl.of(InboundUrl.MAIL, source.id(), path);
  }

  /** An entry in the terms of ninjs; its identifier is its link. */
  private static byte[] toJson(NewsletterItem item, ReceivedMail mail) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", "text");
    json.put("uri", item.link().toString());
    json.put("url", item.link().toString());
    json.put("headline", item.headline());
    json.put("body_text", item.text().isEmpty() ? item.headline() : item.text());
    json.put("versioncreated", mail.received().toString());
    json.put("pubstatus", "usable");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Schedules the pages of the entries; returns how many are new. */
  private int offer(List<NewsletterItem> items, Instant received) {
    Instant now = crawlContext.clock().instant();
    ListingTask listing =
        new ListingTask(
            0,
            number,
            address,
            ListingKind.SECTION,
            null,
            false,
            null,
            null,
            source.maxPollInterval(),
            null,
            0,
            now);
    List<DiscoveredPage> pages = new ArrayList<>();
    for (NewsletterItem item : items) {
      URI link = Urls.normalise(item.link()).orElse(item.link());
      ArticleCandidate candidate =
          new ArticleCandidate(link, item.headline(), null, null, null, List.of(), null, null);
      String hints = ListingHints.of(source, address, ListingKind.SECTION, candidate).toJson();
      pages.add(
          new DiscoveredPage(
              link,
              Urls.host(link),
              hints,
              received.isAfter(now) ? now : received,
              null,
              PageKeys.hashBody(item.headline().getBytes(StandardCharsets.UTF_8))));
    }
    return crawlContext.frontier().offer(listing, pages, now);
  }

  private void startWatch() {
    if (watch == null) {
      watch = MailboxWatch.start(mailbox, "mailbox-of-" + source.id(), () -> changed = true);
    }
  }

  private Duration interval() {
    Duration own = source.maxPollInterval();
    Duration longer = own.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return longer.compareTo(MAX_BACKOFF) > 0 && own.compareTo(MAX_BACKOFF) < 0
        ? MAX_BACKOFF
        : longer;
  }

  private String describe(Exception e) {
    String why =
        e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
    return "the mailbox at %s cannot be read: %s"
        .formatted(
            mailbox.server().host(), why.replace(mailbox.login().password().reveal(), "***"));
  }

  private PollResult result(@Nullable String problem, Duration duration) {
    return new PollResult(
        source,
        address,
        problem == null ? PollResult.Outcome.READ : PollResult.Outcome.FAILED,
        messages,
        fresh,
        duration,
        null,
        problem);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
