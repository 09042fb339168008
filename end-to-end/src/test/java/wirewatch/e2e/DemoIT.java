package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.pipeline.flow.RoundReport.Count;

/** The demo, once through: newsroom, crawl, real node. */
class DemoIT {

  @Test
  void everyPageOfTheDemoIsCounted(@TempDir(factory = ReadableTempDirFactory.class) Path folder)
      throws Exception {
    CommandRunner.Outcome outcome =
        CommandRunner.run("demo", "--once", "--json", "--data", folder.resolve("demo").toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    JsonNode report = JsonLine.MAPPER.readTree(outcome.out());
    assertThat(count(report, Count.DISCOVERED))
        .isEqualTo(
            count(report, Count.FETCHED)
                + count(report, Count.UNCHANGED)
                + count(report, Count.DISALLOWED)
                + count(report, Count.THROTTLED)
                + count(report, Count.FAILED));
    assertThat(count(report, Count.FETCHED))
        .isEqualTo(
            count(report, Count.EXTRACTED)
                + count(report, Count.NOT_ARTICLES)
                + count(report, Count.EXTRACT_FAILED));
    assertThat(count(report, Count.EXTRACTED))
        .isEqualTo(
            count(report, Count.STORED)
                + count(report, Count.UNCHANGED_CONTENT)
                + count(report, Count.REJECTED));
    assertThat(count(report, Count.STORED)).isGreaterThanOrEqualTo(60);
    assertThat(count(report, Count.DISALLOWED)).isEqualTo(1);
    assertThat(count(report, Count.THROTTLED)).isEqualTo(1);
    assertThat(count(report, Count.NOT_ARTICLES)).isEqualTo(1);
    assertThat(count(report, Count.FAILED)).isEqualTo(1);
    assertThat(count(report, Count.REJECTED)).isZero();
    assertThat(count(report, Count.ALERTS)).isGreaterThanOrEqualTo(5);
    assertThat(count(report, Count.DELIVERED)).isEqualTo(count(report, Count.ALERTS));
    assertThat(count(report, Count.DELIVERY_FAILED)).isZero();
  }

  private static int count(JsonNode report, Count count) {
    return report.get(count.key()).asInt();
  }
}
