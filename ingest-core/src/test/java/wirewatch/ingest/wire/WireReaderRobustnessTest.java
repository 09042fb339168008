package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.text.PlainTextReader;

class WireReaderRobustnessTest {
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-",
          "()",
          "(",
          "/",
          "//",
          "*",
          "****",
          "(Reuters)",
          "(Reuters) -",
          "MOSCOW,",
          "MOSCOW, December",
          "MOSCOW, December 99 -",
          "MOSCOW, December 30. /TASS/.",
          "UPDATE",
          "UPDATE:",
          "(UPDATE)",
          "© ",
          "【",
          "【共同】",
          "新华社",
          "新华社12月30日电",
          "99999999999999999999 December (AP) -",
          "٣٠ ديسمبر (رويترز) -",
          "\ud800 MOSCOW \udc00 (AP) -",
          "date ",
          "date 2021-13-45 x",
          "http://",
          "http://[ x",
          "(".repeat(100_000),
          "A (AP) ".repeat(50_000),
          "LONDON / ".repeat(50_000),
          "a\n".repeat(50_000),
          "PARIS, ".repeat(50_000),
          "St. ".repeat(50_000),
          "January 1 ".repeat(50_000),
          "* ".repeat(50_000),
          "-".repeat(200_000),
          "<p>".repeat(50_000),
          "UPDATE 1-".repeat(50_000),
          " ,".repeat(100_000));

  private final PlainTextReader texts = new PlainTextReader();
  private final WireReader wires = new WireReader();

  @ParameterizedTest
  @FieldSource("TEXTS")
  void neverThrows(String text) {
    ArticleDraft articleDraft = texts.read(PlainText.of(text, null, null));

    WireDraft wireDraft = wires.read(articleDraft, "en", Instant.parse("2021-01-01T00:00:00Z"));

    assertThat(wireDraft.status()).isNotNull();
    assertThat(wireDraft.draft().paragraphs()).doesNotContain("");
  }
}
