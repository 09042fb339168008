package wirewatch.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.CaptureTimes;
import wirewatch.index.document.ExistingDocument;

class RevisionWritesTest {
  private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-04-01T01:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-04-01T02:00:00Z");

  private final ExistingDocument both = stored(version("talks", FIRST, THIRD));

  @Test
  void storesTheSecondHalfOfADividedVersionFirst() {
    RevisionWrites writes = write(List.of(both));

    assertThat(ids(writes.saves())).containsExactly(idOf(SECOND), idOf(THIRD));
    assertThat(ids(writes.divisions())).containsExactly(idOf(FIRST));
    assertThat(writes.deletions()).isEmpty();
  }

  @Test
  void writesAnUnchangedVersionThatTakesCapturesOver() {
    RevisionWrites writes = write(List.of(both, stored(version("talks", THIRD))));

    assertThat(ids(writes.saves())).containsExactly(idOf(SECOND), idOf(THIRD));
    assertThat(ids(writes.divisions())).containsExactly(idOf(FIRST));
  }

  @Test
  void writesNothingThatIsStored() {
    RevisionWrites writes = new RevisionWrites("id", List.of(both));
    writes.add(version("talks", FIRST, THIRD));

    assertThat(writes.isEmpty()).isTrue();
    assertThat(writes.saves()).isEmpty();
    assertThat(writes.divisions()).isEmpty();
  }

  @Test
  void deletesVersionsThatWereJoined() {
    RevisionWrites writes = new RevisionWrites("id", List.of(both, stored(version("war", SECOND))));
    writes.add(version("talks", FIRST, THIRD));

    assertThat(writes.isEmpty()).isFalse();
    assertThat(ids(writes.deletions())).containsExactly(idOf(SECOND));
  }

  /** A capture with another text is found between the two that read the same. */
  private static RevisionWrites write(List<ExistingDocument> history) {
    RevisionWrites writes = new RevisionWrites("id", history);
    writes.add(version("talks", FIRST));
    writes.add(version("war", SECOND));
    writes.add(version("talks", THIRD));
    return writes;
  }

  private static VersionTimeline.Version version(String body, Instant... captures) {
    ObjectNode document = ClusterClient.JSON.createObjectNode();
    document.withObject("/article").put("body", body).put("version", 2);
    document.withObject("/event").put("created", FIRST.toString());
    CaptureTimes.store(document, Arrays.asList(captures));
    return new VersionTimeline.Version(document, Arrays.asList(captures));
  }

  private static ExistingDocument stored(VersionTimeline.Version version) {
    Instant first = version.captures().get(0);
    return new ExistingDocument(
        RevisionStore.indexName(first), idOf(first), 7, 1, version.document());
  }

  private static String idOf(Instant capture) {
    return RevisionStore.idOf("id", capture);
  }

  private static List<String> ids(List<BulkAction> actions) {
    return actions.stream()
        .map(action -> new String(action.actionLine(), StandardCharsets.UTF_8))
        .map(line -> line.replaceAll(".*\"_id\":\"([^\"]+)\".*", "$1"))
        .toList();
  }
}
