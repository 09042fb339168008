package wirewatch.pipeline.outbox.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.OutboxIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.DeliveryOutcome;
import wirewatch.pipeline.outbox.KeyValueStore;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * The outbox in Elasticsearch, for crawlers and senders on several machines: an entry with its
 * deliveries is one document of {@code wirewatch-outbox}, created once by its id and changed only
 * in the version that was read; so is the lease of a channel.
 */
public final class IndexOutbox implements Outbox {
  private static final int MAX_ENTRIES = 10_000;
  private static final int MAX_CHANNELS = 1_000;
  private static final int PAGE_SIZE = 500;

  private final OutboxIndex index;
  private final EntryStore entries;
  private final LeaseStore leases;

  public IndexOutbox(ArticleIndex articleIndex) {
    this.index = articleIndex.outbox();
    this.entries = new EntryStore(index);
    this.leases = new LeaseStore(index);
  }

  /** Something that needs the index. */
  interface Call<T> {
    T run() throws IndexUnavailableException;
  }

  static <T> T unchecked(Call<T> call) {
    try {
      return call.run();
    } catch (IndexUnavailableException e) {
      throw new OutboxUnavailableException("the outbox in Elasticsearch: " + e.getMessage(), e);
    }
  }

  @Override
  public void add(Additions additions, Instant now) {
    Map<String, List<OutboxEntry.EntryDocument>> joined = new LinkedHashMap<>();
    int unused = unchecked(() -> add(additions, joined));
  }

  private int add(Additions additions, Map<String, List<OutboxEntry.EntryDocument>> joined)
      throws IndexUnavailableException {
    if (!additions.entries().isEmpty()) {
      Set<String> known =
          new HashSet<>(entries.create(additions.entries().stream().map(EntryState::of).toList()));
      additions.entries().stream()
          .map(NewEntry::entry)
          .filter(entry -> known.contains(entry.id()))
          .flatMap(IndexOutbox::documentsOf)
          .forEach(document -> join(joined, document));
    }
    additions.documents().forEach(document -> join(joined, document));
    Map<String, UnaryOperator<EntryState>> changes = new HashMap<>();
    joined.forEach((id, documents) -> changes.put(id, state -> state.withDocuments(documents)));
    return entries.update(joined.keySet(), changes);
  }

  private static Stream<OutboxEntry.EntryDocument> documentsOf(OutboxEntry entry) {
    return entry.documents().entrySet().stream()
        .map(
            document ->
                new OutboxEntry.EntryDocument(entry.id(), document.getKey(), document.getValue()));
  }

  private static void join(
      Map<String, List<OutboxEntry.EntryDocument>> joined, OutboxEntry.EntryDocument document) {
    joined.computeIfAbsent(document.entryId(), id -> new ArrayList<>()).add(document);
  }

  @Override
  public Optional<OutboxEntry> find(String id) {
    return unchecked(() -> entries.get(id).map(EntryState::entry));
  }

  @Override
  public List<OutboxEntry> findByTopics(Collection<String> topics) {
    return states(Queries.terms("topic", topics), Queries.oldestFirst(), MAX_ENTRIES).stream()
        .map(EntryState::entry)
        .toList();
  }

  @Override
  public List<String> findTopics() {
    return unchecked(() -> StoryKeyReader.readAll(index));
  }

  @Override
  public void mergeTopics(String topic, String into) {
    int unused = changeAll(Queries.term("topic", topic), state -> state.withTopic(into));
  }

  @Override
  public List<String> findDueChannels(Instant now) {
    Map<String, Object> due = Queries.due(now);
    Map<String, Object> aggregation =
        Queries.countDeliveries("deliveries.channel", due, MAX_CHANNELS);
    List<String> channels = new ArrayList<>();
    for (JsonNode bucket :
        unchecked(() -> index.aggregate(aggregation)).at("/filtered/values/buckets")) {
      channels.add(bucket.path("key").asText());
    }
    return channels;
  }

  @Override
  public List<OutboxDelivery> lease(ChannelLease lease, Instant now, int most) {
    return unchecked(
        () -> leases.take(lease, now) ? findDue(lease.channel(), now, most) : List.of());
  }

  /** Sees what the last owner of the lease wrote. */
  private List<OutboxDelivery> findDue(String channel, Instant now, int most)
      throws IndexUnavailableException {
    index.refresh();
    Map<String, Object> due = Queries.all(Queries.channel(channel), Queries.due(now));
    return states(
            Queries.delivery(due),
            Queries.byDelivery("due", "asc", due),
            Math.min(most, MAX_ENTRIES))
        .stream()
        .flatMap(state -> state.deliveries().stream())
        .filter(delivery -> delivery.channel().equals(channel) && delivery.isDue(now))
        .sorted(
            Comparator.comparing(OutboxDelivery::due)
                .thenComparing(OutboxDelivery::since)
                .thenComparing(OutboxDelivery::entryId))
        .toList();
  }

  @Override
  public boolean renew(ChannelLease lease, Instant now) {
    return unchecked(() -> leases.take(lease, now));
  }

  @Override
  public void release(ChannelLease lease) {
    int unused = unchecked(() -> leases.release(lease));
  }

  @Override
  public void record(Collection<OutboxDelivery> attempted, DeliveryOutcome outcome, Instant now) {
    Map<String, Set<String>> channels =
        attempted.stream()
            .collect(
                Collectors.groupingBy(
                    OutboxDelivery::entryId,
                    LinkedHashMap::new,
                    Collectors.mapping(OutboxDelivery::channel, Collectors.toSet())));
    Map<String, UnaryOperator<EntryState>> changes = new HashMap<>();
    channels.forEach(
        (id, names) -> changes.put(id, state -> state.afterAttempt(names, outcome, now)));
    int unused = unchecked(() -> entries.update(channels.keySet(), changes));
  }

  @Override
  public List<OutboxDelivery> findByEntry(String id) {
    return unchecked(() -> entries.get(id)).map(EntryState::deliveries).orElse(List.of()).stream()
        .sorted(Comparator.comparing(OutboxDelivery::channel))
        .toList();
  }

  @Override
  public List<OutboxDelivery> findLatest(Status status, int most) {
    Map<String, Object> query = Queries.status(status);
    return states(
            Queries.delivery(query),
            Queries.byDelivery("changed", "desc", query),
            Math.min(most, MAX_ENTRIES))
        .stream()
        .flatMap(state -> state.deliveries().stream())
        .filter(delivery -> delivery.status() == status)
        .sorted(Comparator.comparing(OutboxDelivery::statusChanged).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public long count(Status status) {
    Map<String, Object> aggregation =
        Queries.countDeliveries("deliveries.channel", Queries.status(status), MAX_CHANNELS);
    return unchecked(() -> index.aggregate(aggregation)).at("/filtered/doc_count").asLong();
  }

  @Override
  public int resend(String id, Instant now) {
    Map<String, UnaryOperator<EntryState>> resend = Map.of(id, state -> state.resent(now));
    int unused = unchecked(() -> entries.update(List.of(id), resend));
    return findByEntry(id).size();
  }

  @Override
  public int resendParked(Instant now) {
    int parked = Math.toIntExact(count(Status.PARKED));
    int unused =
        changeAll(
            Queries.delivery(Queries.status(Status.PARKED)), state -> state.parkedResent(now));
    return parked;
  }

  @Override
  public Map<OutboxEntry, Long> findUnrecorded(int most) {
    Map<OutboxEntry, Long> changes = new LinkedHashMap<>();
    states(Queries.term("unrecorded", true), Queries.oldestFirst(), most)
        .forEach(state -> changes.put(state.entry(), state.changed()));
    return changes;
  }

  @Override
  public void markRecorded(Map<OutboxEntry, Long> changes) {
    Map<String, UnaryOperator<EntryState>> marks = new LinkedHashMap<>();
    changes.forEach((entry, change) -> marks.put(entry.id(), state -> state.withRecorded(change)));
    int unused = unchecked(() -> entries.update(marks.keySet(), marks));
  }

  @Override
  public int prune(Instant before) {
    Map<String, Object> old =
        Queries.all(
            Queries.before("time", before),
            Queries.term("unrecorded", false),
            Queries.not(Queries.delivery(Queries.status(Status.WAITING, Status.PARKED))));
    return unchecked(
        () -> {
          List<StoredDocument> found = entries.find(old, Queries.oldestFirst(), PAGE_SIZE);
          return found.isEmpty() ? 0 : found.size() - index.deleteAll(found).size();
        });
  }

  @Override
  public KeyValueStore keyValues() {
    return new IndexKeyValueStore(index);
  }

  private List<EntryState> states(Map<String, ?> query, Map<String, ?> sort, int most) {
    return unchecked(() -> entries.find(query, sort, most)).stream()
        .map(found -> EntryDocument.parse(found.document()))
        .toList();
  }

  /** Changes every entry that a query finds, page by page; the change must end its match. */
  private int changeAll(Map<String, ?> query, UnaryOperator<EntryState> change) {
    return unchecked(
        () -> {
          int changed = 0;
          Set<String> done = new LinkedHashSet<>();
          while (true) {
            List<StoredDocument> page =
                entries.find(query, Queries.oldestFirst(), PAGE_SIZE).stream()
                    .filter(found -> done.add(found.id()))
                    .toList();
            if (page.isEmpty()) {
              return changed;
            }
            Map<String, UnaryOperator<EntryState>> changes = new HashMap<>();
            page.forEach(found -> changes.put(found.id(), change));
            changed += entries.updateSeen(page, changes);
          }
        });
  }
}
