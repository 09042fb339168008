package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NodeOptionsTest {
  private static final NodeOptions OPTIONS =
      NodeOptions.of(Path.of("data"), Path.of("a.zip"), Path.of("b.zip"));

  @Test
  void makesPathsAbsolute() {
    assertThat(OPTIONS.data()).isAbsolute();
    assertThat(OPTIONS.distribution()).isAbsolute();
    assertThat(OPTIONS.supportPlugin()).isAbsolute();
  }

  @Test
  void refusesATooSmallHeap() {
    assertThatThrownBy(() -> OPTIONS.withHeapMegabytes(64)).hasMessageContaining("64");
  }

  @Test
  void refusesAnInvalidPort() {
    assertThatThrownBy(() -> OPTIONS.withPort(70_000)).hasMessageContaining("70000");
  }
}
