package wirewatch.flink;

/** The ids of the steps in savepoints and metrics: never changed, never used for another step. */
final class OperatorUids {
  static final String SOURCE = "warc-files-1";
  static final String STRUCTURE = "structure-1";
  static final String STORIES = "stories-1";
  static final String END = "end-1";

  private OperatorUids() {}
}
