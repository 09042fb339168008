package wirewatch.e2e;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.app.command.Main;
import wirewatch.node.NodePassword;

/** {@code wirewatch demo} in a thread of this process, after its first round. */
final class RunningDemo implements AutoCloseable {
  private static final Pattern NODE = Pattern.compile("(?m)^Elasticsearch (http\\S+)$");

  private final Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Thread thread;

  private RunningDemo(Path data) {
    this.data = data;
    thread =
        Thread.ofPlatform()
            .name("demo")
            .unstarted(
                () ->
                    Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute("demo", "--port", "0", "--data", data.toString()));
  }

  static RunningDemo start(Path data) {
    RunningDemo demo = new RunningDemo(data);
    demo.thread.start();
    return demo;
  }

  /** The node, as soon as the demo's first round is over. */
  URI elasticsearch() throws InterruptedException {
    while (true) {
      Matcher node = NODE.matcher(out.toString());
      if (node.find()) {
        return URI.create(node.group(1));
      }
      if (!thread.isAlive()) {
        throw new IllegalStateException("the demo ended: " + err);
      }
      Thread.sleep(100);
    }
  }

  /** The password of the node. */
  NodePassword password() {
    return NodePassword.read(data).orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
