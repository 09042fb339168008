package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.node.NodeStartException.Reason;

class DetachedNodeIT {
  @TempDir Path data;

  @Test
  void runsUntilItIsStopped() throws Exception {
    RunningNode node = LocalNode.startDetached(TestNodeOptions.in(data));

    assertThat(LocalNode.findRunning(data)).contains(node);
    assertThat(NodeHttp.get(node.address(), "/")).contains("wirewatch");
    assertThatThrownBy(() -> LocalNode.start(TestNodeOptions.in(data)))
        .isInstanceOf(NodeStartException.class);
    assertThat(LocalNode.stop(data)).isTrue();
    assertThat(LocalNode.findRunning(data)).isEmpty();
    assertThat(LocalNode.stop(data)).isFalse();
  }

  @Test
  void exitsWhenItsParentIsKilled() throws Exception {
    Process parent = startParent();
    try {
      ProcessHandle launcher = waitForNode(parent);

      parent.destroyForcibly();

      launcher.onExit().join();
      assertThat(launcher.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
      LocalNode.stop(data);
    }
  }

  /** If the operating system does not end the node with its parent, the next start ends it. */
  @Test
  void startsAfterItsParentWasKilled() throws Exception {
    Process parent = startParent();
    waitForNode(parent);
    parent.destroyForcibly().waitFor();

    try (LocalNode next = LocalNode.start(TestNodeOptions.in(data))) {
      assertThat(next.isAlive()).isTrue();
    }
  }

  private Process startParent() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "-Dwirewatch.distribution=" + System.getProperty("wirewatch.distribution"),
                "-Dwirewatch.support=" + System.getProperty("wirewatch.support"),
                ParentProcess.class.getName(),
                data.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessHandle waitForNode(Process parent) throws InterruptedException {
    while (LocalNode.findRunning(data).isEmpty()) {
      assertThat(parent.isAlive()).isTrue();
      Thread.sleep(100);
    }
    return ProcessHandle.of(LocalNode.findRunning(data).orElseThrow().pid()).orElseThrow();
  }

  @Test
  void reportsThatThePortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, loopback())) {
      assertThatThrownBy(
              () -> LocalNode.start(TestNodeOptions.in(data).withPort(taken.getLocalPort())))
          .isInstanceOfSatisfying(
              NodeStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PORT))
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
