package wirewatch.bench.chaos;

/** What is done to the program while it crawls. */
enum Fault {
  KILL("kill -9 of the program and its node"),
  STOP("SIGTERM to the program"),
  HANG("the program hangs (SIGSTOP) for some seconds"),
  NODE_KILL("kill -9 of the Elasticsearch node"),
  NODE_HANG("the node hangs (SIGSTOP) for some seconds"),
  DISK_FULL("no file of the program can grow"),
  NODE_DISK_FULL("no file of the node can grow"),
  CLOCK_AHEAD("the clock is set ahead by up to an hour"),
  CLOCK_BACK("the clock is set back by up to an hour");

  final String words;

  Fault(String words) {
    this.words = words;
  }
}
