package wirewatch.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seeds of the fuzz targets, and the inputs that once failed. */
class FuzzSeedsTest {

  @ParameterizedTest
  @EnumSource
  void readsEverySeedWholeAndCut(FuzzTarget target) throws IOException, URISyntaxException {
    List<Path> seeds = target.seeds();
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(3);
    for (Path seed : seeds) {
      byte[] whole = Files.readAllBytes(seed);
      byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
      assertThatNoException().as(seed.toString()).isThrownBy(() -> target.read(whole));
      assertThatNoException().as("half of " + seed).isThrownBy(() -> target.read(half));
    }
  }
}
