package wirewatch.node;

import java.nio.file.Path;

/** A process that starts a node, or a detached one, and then runs until it is killed. */
final class ParentProcess {
  private ParentProcess() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length > 1) {
      LocalNode.startDetached(TestNodeOptions.in(Path.of(args[0])), NodeStartListener.NONE);
      return;
    }
    try (LocalNode node = LocalNode.start(TestNodeOptions.in(Path.of(args[0])))) {
      while (node.isAlive()) {
        Thread.sleep(1000);
      }
    }
  }
}
