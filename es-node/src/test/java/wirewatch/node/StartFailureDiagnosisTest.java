package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.node.NodeStartException.Reason;

class StartFailureDiagnosisTest {
  private static final Path CONSOLE = Path.of("console.log");

  @ParameterizedTest
  @CsvSource({
    "failed to obtain node locks; tried [/x], IN_USE",
    "java.io.IOException: No space left on device, DISK",
    "BindHttpException: Failed to bind to 127.0.0.1:9200, PORT",
    "There is insufficient memory for the Java Runtime Environment, MEMORY",
    "java.lang.module.FindException: Module jdk.jlink not found, JDK"
  })
  void determinesTheReasonFromTheOutput(String said, Reason reason) {
    assertThat(StartFailureDiagnosis.diagnose(said, 1, CONSOLE).reason()).isEqualTo(reason);
  }

  @Test
  void includesUnknownOutput() {
    NodeStartException failure = StartFailureDiagnosis.diagnose("one\n\ntwo\n", 3, CONSOLE);
    assertThat(failure.reason()).isEqualTo(Reason.CRASHED);
    assertThat(failure).hasMessageContaining("code 3").hasMessageContaining("two");
  }
}
