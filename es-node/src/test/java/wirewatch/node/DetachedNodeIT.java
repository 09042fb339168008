package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.node.NodeStartException.Reason;

class DetachedNodeIT {
  @TempDir Path data;

  @Test
  void runsUntilItIsStopped() throws Exception {
    RunningNode node = LocalNode.startDetached(TestNodeOptions.in(data), NodeStartListener.NONE);

    assertThat(LocalNode.findRunning(data)).contains(node);
    assertThat(NodeHttp.status(node.address(), "GET")).isEqualTo(401);
    assertThatThrownBy(() -> LocalNode.start(TestNodeOptions.in(data)))
        .isInstanceOf(NodeStartException.class);
    assertThat(LocalNode.stop(data)).isTrue();
    assertThat(LocalNode.findRunning(data)).isEmpty();
    assertThat(LocalNode.stop(data)).isFalse();
  }

  /** If the operating system does not end the node with its parent, the next start ends it. */
  @Test
  void endsWithItsParentAndCanBeStartedRightAfter() throws Exception {
    Process parent = startParent();
    ProcessHandle launcher = waitForNode(parent);
    parent.destroyForcibly().waitFor();

    try (LocalNode next = LocalNode.start(TestNodeOptions.in(data))) {
      assertThat(next.isAlive()).isTrue();
      launcher.onExit().join();
      assertThat(launcher.isAlive()).isFalse();
    }
  }

  @Test
  void isFoundAndStoppedWhenItsStarterWasKilled() throws Exception {
    Process starter = startParent("detached");
    while (NodeStatus.of(data) instanceof NodeStatus.Stopped) {
      assertThat(starter.isAlive()).isTrue();
      Thread.sleep(20);
    }
    starter.destroyForcibly().waitFor();

    assertThat(NodeStatus.of(data)).isInstanceOf(NodeStatus.Unresponsive.class);
    assertThatThrownBy(() -> LocalNode.start(TestNodeOptions.in(data)))
        .hasMessageMatching(
            "another Elasticsearch \\(process \\d+, .*stop`, or choose another folder");
    try (NodeConnection connection =
        NodeConnection.open(TestNodeOptions.in(data), NodeStartListener.NONE)) {
      assertThat(connection.address())
          .isEqualTo(LocalNode.findRunning(data).orElseThrow().address());
    }
    assertThat(LocalNode.stop(data)).isTrue();
  }

  @Test
  void endsWhenItsStarterIsAskedToEnd() throws Exception {
    Process starter = startParent("detached");
    while (NodeStatus.of(data) instanceof NodeStatus.Stopped) {
      assertThat(starter.isAlive()).isTrue();
      Thread.sleep(20);
    }

    starter.destroy();
    starter.waitFor();

    assertThat(NodeStatus.of(data)).isInstanceOf(NodeStatus.Stopped.class);
  }

  @Test
  void isReplacedWhenItDiesUnderAnotherProcess() throws Exception {
    RunningNode first = LocalNode.startDetached(TestNodeOptions.in(data), NodeStartListener.NONE);
    try (NodeConnection connection =
        NodeConnection.open(TestNodeOptions.in(data), NodeStartListener.NONE)) {
      ProcessHandle launcher = ProcessHandle.of(first.pid()).orElseThrow();
      List<ProcessHandle> server = launcher.descendants().toList();
      launcher.destroyForcibly();
      server.forEach(ProcessHandle::destroyForcibly);

      while (LocalNode.findRunning(data).map(RunningNode::pid).orElse(first.pid()) == first.pid()) {
        Thread.sleep(100);
      }
      assertThat(connection.address())
          .isEqualTo(LocalNode.findRunning(data).orElseThrow().address());
    }
    assertThat(NodeStatus.of(data)).isInstanceOf(NodeStatus.Stopped.class);
  }

  private Process startParent(String... how) throws IOException {
    List<String> command = new ArrayList<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command.add(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (String property : List.of("wirewatch.distribution", "wirewatch.support")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.addAll(List.of(ParentProcess.class.getName(), data.toString()));
    command.addAll(List.of(how));
    return new ProcessBuilder(command)
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
