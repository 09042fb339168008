package wirewatch.node;

import java.nio.file.Path;
import java.util.List;
import wirewatch.node.NodeStartException.Reason;

/** Determines from the output of a node why it failed to start. */
record StartFailureDiagnosis(String outputPattern, Reason reason, String message) {
  private static final List<StartFailureDiagnosis> KNOWN_FAILURES =
      List.of(
          new StartFailureDiagnosis(
              "failed to obtain node lock",
              Reason.IN_USE,
              "another Elasticsearch runs on the same data: stop it, or choose another data folder"),
          new StartFailureDiagnosis(
              "No space left on device", Reason.DISK, "the disk is full: make room for the node"),
          new StartFailureDiagnosis(
              "BindHttpException", Reason.PORT, "the port of the node is taken: choose another"),
          new StartFailureDiagnosis(
              "insufficient memory",
              Reason.MEMORY,
              "the machine has too little memory: end other programs, or give the node a smaller"
                  + " heap"),
          new StartFailureDiagnosis(
              "java.lang.OutOfMemoryError",
              Reason.MEMORY,
              "the node's heap is too small: give it a larger one"),
          new StartFailureDiagnosis(
              "java.lang.module.FindException",
              Reason.JDK,
              "this Java lacks modules: run Wirewatch with a full JDK, 21 or newer"));
  private static final int LAST_LINES = 5;

  static NodeStartException diagnose(String said, int exit, Path console) {
    for (StartFailureDiagnosis startFailureDiagnosis : KNOWN_FAILURES) {
      if (said.contains(startFailureDiagnosis.outputPattern)) {
        return new NodeStartException(
            startFailureDiagnosis.reason, "Elasticsearch: " + startFailureDiagnosis.message);
      }
    }
    List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
    String end =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    return new NodeStartException(
        Reason.CRASHED,
        "Elasticsearch ended with exit code %d; its output is in %s; last lines:%n%s"
            .formatted(exit, console, end));
  }
}
