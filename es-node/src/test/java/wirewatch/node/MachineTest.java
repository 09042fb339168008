package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import wirewatch.node.NodeNotStarted.Reason;

class MachineTest {

  @Test
  void reportsTheMissingMemory() {
    int petabyteInMegabytes = 1 << 30;
    assertThatThrownBy(() -> Machine.checkMemory(petabyteInMegabytes))
        .isInstanceOfSatisfying(
            NodeNotStarted.class, e -> assertThat(e.reason()).isEqualTo(Reason.MEMORY))
        .hasMessageContaining("MiB are free");
  }
}
