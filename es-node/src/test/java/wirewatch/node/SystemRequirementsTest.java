package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.module.ModuleFinder;
import org.junit.jupiter.api.Test;
import wirewatch.node.NodeStartException.Reason;

class SystemRequirementsTest {

  @Test
  void reportsTheMissingMemory() {
    int petabyteInMegabytes = 1 << 30;
    assertThatThrownBy(() -> SystemRequirements.checkMemory(petabyteInMegabytes))
        .isInstanceOfSatisfying(
            NodeStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MEMORY))
        .hasMessageContaining("MiB are free");
  }

  @Test
  void namesTheModulesThatAReducedRuntimeLacks() {
    assertThatThrownBy(() -> SystemRequirements.checkModules(ModuleFinder.of()))
        .isInstanceOfSatisfying(
            NodeStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.JDK))
        .hasMessageContainingAll("jdk.attach, jdk.jdi, jdk.jlink", "elasticsearch.url");
    assertThatCode(() -> SystemRequirements.checkModules(ModuleFinder.ofSystem()))
        .doesNotThrowAnyException();
  }
}
