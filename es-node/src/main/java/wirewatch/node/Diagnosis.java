package wirewatch.node;

import java.nio.file.Path;
import java.util.List;
import wirewatch.node.NodeNotStarted.Reason;

/** Determines from the output of a node why it failed to start. */
record Diagnosis(String sign, Reason reason, String sentence) {
  private static final List<Diagnosis> KNOWN =
      List.of(
          new Diagnosis(
              "failed to obtain node lock",
              Reason.IN_USE,
              "another Elasticsearch runs on the same data: stop it, or choose another data folder"),
          new Diagnosis(
              "No space left on device", Reason.DISK, "the disk is full: make room for the node"),
          new Diagnosis(
              "BindHttpException", Reason.PORT, "the port of the node is taken: choose another"),
          new Diagnosis(
              "insufficient memory",
              Reason.MEMORY,
              "the machine has too little memory: end other programs, or give the node a smaller"
                  + " heap"),
          new Diagnosis(
              "java.lang.OutOfMemoryError",
              Reason.MEMORY,
              "the node's heap is too small: give it a larger one"),
          new Diagnosis(
              "java.lang.module.FindException",
              Reason.JDK,
              "this Java lacks modules: run Wirewatch with a full JDK, 21 or newer"));
  private static final int LAST_LINES = 5;

  static NodeNotStarted of(String said, int exit, Path console) {
    for (Diagnosis diagnosis : KNOWN) {
      if (said.contains(diagnosis.sign)) {
        return new NodeNotStarted(diagnosis.reason, "Elasticsearch: " + diagnosis.sentence);
      }
    }
    List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
    String end =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    return new NodeNotStarted(
        Reason.CRASHED,
        "Elasticsearch ended with exit code %d; its output is in %s; last lines:%n%s"
            .formatted(exit, console, end));
  }
}
