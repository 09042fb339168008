package wirewatch.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.index.document.StoryCopy;

class FirstPublisherTest {
  private static final String AGENCY = "Borealis";
  private static final String SYNDICATOR = "Courier News";

  @Test
  void isTheAgencyThatTheEarliestCopyCredits() {
    assertThat(FirstPublisher.of(List.of(copy("a", SYNDICATOR, AGENCY, "10:53:00"))))
        .isEqualTo(AGENCY);
  }

  @Test
  void isTheAgencyWhoseOwnCopyIsMinutesLater() {
    StoryCopy own = copy("a", AGENCY, AGENCY, "10:58:00");
    StoryCopy syndicated = copy("b", SYNDICATOR, AGENCY, "10:53:00");

    assertThat(FirstPublisher.of(List.of(own, syndicated))).isEqualTo(AGENCY);
  }

  @Test
  void isThePublisherOfTheEarliestCopyWithoutACredit() {
    StoryCopy original = copy("a", "Evening Post", null, "10:52:00");
    StoryCopy copied = copy("b", AGENCY, AGENCY, "10:53:00");

    assertThat(FirstPublisher.of(List.of(copied, original))).isEqualTo("Evening Post");
  }

  @Test
  void isTheCreditedAgencyAmongCopiesOfOneMinute() {
    StoryCopy rewritten = copy("a", "Zenith", "Zenith", "10:53:00");
    StoryCopy plain = copy("b", "Evening Post", null, "10:53:10");
    StoryCopy syndicated = copy("c", SYNDICATOR, AGENCY, "10:53:40");

    assertThat(FirstPublisher.of(List.of(rewritten, plain, syndicated))).isEqualTo(AGENCY);
    assertThat(FirstPublisher.of(List.of(rewritten, plain))).isEqualTo("Zenith");
  }

  @Test
  void isUnknownIfTheCopyNamesNobody() {
    assertThat(FirstPublisher.of(List.of(copy("a", null, null, "10:53:00")))).isNull();
  }

  @SuppressWarnings("NullAway") // the story is nullable, which NullAway does not see across modules
  private static StoryCopy copy(
      String id, @Nullable String publisher, @Nullable String agency, String time) {
    return new StoryCopy(
        id,
        List.of(),
        publisher,
        agency,
        Instant.parse("2026-03-05T" + time + "Z"),
        null,
        new StoryCopy.StoredVersion("articles", 1, 1));
  }
}
