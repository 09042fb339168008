package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzCorpusTest {

  @ParameterizedTest
  @MethodSource("corpus")
  void extractsFromEveryInputOfTheCorpus(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThatNoException().isThrownBy(() -> IngestFuzzer.fuzzerTestOneInput(bytes));
  }

  static List<Path> corpus() throws IOException, URISyntaxException {
    return IngestFuzzer.corpus();
  }
}
