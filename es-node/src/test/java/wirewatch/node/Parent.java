package wirewatch.node;

import java.nio.file.Path;

/** A process that starts a node and then runs until it is killed. */
final class Parent {
  private Parent() {}

  public static void main(String[] args) throws InterruptedException {
    try (LocalNode node = LocalNode.start(Parts.in(Path.of(args[0])))) {
      while (node.isAlive()) {
        Thread.sleep(1000);
      }
    }
  }
}
