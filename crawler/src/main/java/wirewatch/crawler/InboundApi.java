package wirewatch.crawler;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.api.ApiAddress;
import wirewatch.crawler.api.ApiItem;
import wirewatch.crawler.api.ApiPage;
import wirewatch.crawler.api.ApiPosition;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.model.HttpApi;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;

/**
 * Delivers the items of one source's HTTP interface: requests its pages one by one, records the
 * items of each and only then where to go on. What was recorded and is sent again is known by its
 * bytes. After a failure it waits longer and longer, an hour at most.
 */
final class InboundApi implements InboundReader {
  private static final Logger log = LoggerFactory.getLogger(InboundApi.class);
  private static final int MAX_PAGES = 200;
  private static final int MIN_SECRET = 6;
  private static final Set<Integer> EXPIRED = Set.of(400, 404, 410);
  private static final Duration MAX_BACKOFF = Duration.ofHours(1);
  private static final Duration MIN_WAIT = Duration.ofSeconds(1);
  private static final int MAX_DOUBLINGS = 12;

  private final CrawlContext crawlContext;
  private final long number;
  private final Source source;
  private final HttpApi api;
  private final ApiAddress addresses;
  private final InboundRecorder recorder;
  private ApiPosition position;
  private int failures;
  private volatile Instant due;

  /** What one poll has done so far, or why it ended. */
  private static final class Poll {
    private final long startNanos = System.nanoTime();
    private PollResult.Outcome outcome = PollResult.Outcome.READ;
    private @Nullable String problem;
    private @Nullable Integer status;
    private int items;

    void end(PollResult.Outcome ended, @Nullable String why, @Nullable Integer httpStatus) {
      outcome = ended;
      problem = why;
      status = httpStatus;
    }
  }

  InboundApi(CrawlContext crawlContext, long number, Source source, HttpApi api) {
    this.crawlContext = crawlContext;
    this.number = number;
    this.source = source;
    this.api = api;
    SourceAccess access = source.access();
    this.addresses = new ApiAddress(api, access == null ? Set.of() : access.parameters().keySet());
    this.recorder = new InboundRecorder(crawlContext, number, source);
    this.position = ApiPosition.parse(crawlContext.tables().inbound().find(number).orElse(null));
    this.due = position.due();
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  @Override
  public Instant nextDue(Instant now) {
    Instant soon = now.plus(MIN_WAIT);
    return due.isBefore(soon) ? soon : due;
  }

  @Override
  public void run(OutcomeQueue outcomes) throws InterruptedException {
    Poll poll = new Poll();
    InboundBatch batch = new InboundBatch(crawlContext, source);
    if (position.next() == null) {
      position = position.withBegan(crawlContext.clock().instant());
    }
    boolean more = true;
    for (int page = 0; more && page < MAX_PAGES && !outcomes.isPaused(); page++) {
      more = readPage(poll, batch, outcomes);
    }
    failures = poll.outcome == PollResult.Outcome.FAILED ? failures + 1 : 0;
    if (poll.outcome == PollResult.Outcome.READ && !more && !outcomes.isPaused()) {
      position = position.atEnd();
    }
    schedule(poll);
    crawlContext.tables().inbound().put(number, position.toJson());
    outcomes.put(result(poll, batch.recorded()));
  }

  /** Reads one page; returns whether there is another. */
  private boolean readPage(Poll poll, InboundBatch batch, OutcomeQueue outcomes)
      throws InterruptedException {
    Optional<URI> address = addresses.of(position);
    if (address.isEmpty()) {
      poll.end(PollResult.Outcome.FAILED, "the next page is on another site", null);
      position = position.withNext(null);
      return false;
    }
    Optional<FetchResponse.Received> received = request(address.get(), poll);
    if (received.isEmpty()) {
      if (poll.status != null && EXPIRED.contains(poll.status)) {
        position = position.withNext(null); // begin at the first page again
      }
      return false;
    }
    try {
      ApiPage page = ApiPage.read(received.get().message(), api);
      int before = batch.recorded();
      boolean whole = deliver(page, address.get(), new Sink(poll, batch, outcomes));
      return whole && advance(page, batch.recorded() > before);
    } catch (IOException e) {
      String why =
          e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
      poll.end(PollResult.Outcome.FAILED, redact(String.valueOf(why)), null);
      return false;
    }
  }

  /** Where the items of a page go. */
  private record Sink(Poll poll, InboundBatch batch, OutcomeQueue outcomes) {}

  /** Records the items; returns false if the document of one has to be requested again later. */
  private boolean deliver(ApiPage page, URI base, Sink sink) throws InterruptedException {
    for (ApiItem item : page.items()) {
      Optional<byte[]> content = content(item, base, sink.poll());
      if (content.isEmpty()) {
        sink.batch().flush(sink.outcomes());
        return false;
      }
      sink.poll().items++;
      URI address = InboundUrl.of(InboundUrl.API, source.id(), item.id());
      sink.batch().add(recorder.entry(address, redact(content.get())), sink.outcomes());
    }
    sink.batch().flush(sink.outcomes());
    return true;
  }

  /**
   * Returns the document that an item names, or the item itself where there is none; empty if the
   * document cannot be requested now.
   */
  private Optional<byte[]> content(ApiItem item, URI base, Poll poll) throws InterruptedException {
    Optional<URI> link =
        Optional.ofNullable(item.link()).flatMap(reference -> addresses.link(base, reference));
    if (link.isEmpty()) {
      return Optional.of(item.content());
    }
    Poll attempt = new Poll();
    Optional<FetchResponse.Received> received = request(link.get(), attempt);
    if (received.isPresent()) {
      return Optional.of(received.get().message().body());
    }
    if (attempt.status != null
        && attempt.outcome == PollResult.Outcome.FAILED
        && attempt.status / 100 == 4) {
      log.debug("{} has no document at {}: {}", item.id(), link.get(), attempt.problem);
      return Optional.of(item.content());
    }
    poll.end(attempt.outcome, attempt.problem, attempt.status);
    return Optional.empty();
  }

  /** Writes down where to go on; returns whether there is another page to read now. */
  private boolean advance(ApiPage page, boolean fresh) {
    String before = position.next();
    String next = addresses.keep(page.next());
    boolean resumes = api.paging().resumes();
    boolean complete = resumes || api.since() != null || fresh;
    boolean more = next != null && !next.equals(before) && !page.items().isEmpty() && complete;
    position =
        position.withNext(more || (resumes && next != null) ? next : resumes ? before : null);
    crawlContext.tables().inbound().put(number, position.toJson());
    return more;
  }

  private Optional<FetchResponse.Received> request(URI address, Poll poll)
      throws InterruptedException {
    Instant now = crawlContext.clock().instant();
    Instant permitted = position.permitted(api.quota(), now);
    if (permitted.isAfter(now)) {
      due = permitted;
      poll.end(PollResult.Outcome.THROTTLED, "the quota is used up until " + permitted, null);
      return Optional.empty();
    }
    position = position.withRequest(api.quota(), now);
    return switch (crawlContext.call(number, FetchRequest.of(address))) {
      case FetchResponse.Received received -> Optional.of(received);
      case FetchResponse.Throttled throttled -> {
        due = throttled.until();
        poll.end(
            PollResult.Outcome.THROTTLED,
            "the host requested a delay until " + throttled.until(),
            throttled.status());
        yield Optional.empty();
      }
      case FetchResponse.Failed failed -> {
        poll.end(PollResult.Outcome.FAILED, failed.failure().reason(), failed.failure().status());
        yield Optional.empty();
      }
      case FetchResponse.NotModified same -> Optional.empty();
      case FetchResponse.Disallowed disallowed -> Optional.empty();
    };
  }

  private void schedule(Poll poll) {
    Instant now = crawlContext.clock().instant();
    Duration wait = source.maxPollInterval();
    if (poll.outcome == PollResult.Outcome.FAILED) {
      Duration longer = wait.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
      wait =
          longer.compareTo(MAX_BACKOFF) > 0 && wait.compareTo(MAX_BACKOFF) < 0
              ? MAX_BACKOFF
              : longer;
    }
    boolean told = poll.outcome == PollResult.Outcome.THROTTLED && due.isAfter(now);
    due = told ? due : now.plus(wait);
    position = position.withDue(due);
  }

  private PollResult result(Poll poll, int fresh) {
    return new PollResult(
        source,
        api.address(),
        poll.outcome,
        poll.items,
        fresh,
        Duration.ofNanos(System.nanoTime() - poll.startNanos),
        poll.status,
        poll.problem);
  }

  /** Takes the source's secrets out of what the interface repeats. */
  private byte[] redact(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String clean = redact(text);
    return clean.equals(text) ? content : clean.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String redact(String text) {
    SourceAccess access = source.access();
    String clean = text;
    for (String secret : access == null ? Set.<String>of() : Set.copyOf(access.texts())) {
      clean = secret.length() < MIN_SECRET ? clean : clean.replace(secret, "***");
    }
    return clean;
  }
}
