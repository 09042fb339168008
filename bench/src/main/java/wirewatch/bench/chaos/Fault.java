package wirewatch.bench.chaos;

/** What is done to the program while it crawls. */
enum Fault {
  KILL("kill -9 of the program and its node"),
  STOP("SIGTERM to the program"),
  HANG("the program hangs (SIGSTOP) for some seconds"),
  NODE_KILL("kill -9 of the Elasticsearch node", true),
  NODE_HANG("the node hangs (SIGSTOP) for some seconds", true),
  DISK_FULL("no file of the program can grow", true),
  NODE_DISK_FULL("no file of the node can grow", true),
  CLOCK_AHEAD("the clock is set ahead by up to an hour"),
  CLOCK_BACK("the clock is set back by up to an hour");

  final String words;

  /** Whether it is injected only while the program crawls, not while it starts. */
  final boolean needsCrawl;

  Fault(String words) {
    this(words, false);
  }

  Fault(String words, boolean needsCrawl) {
    this.words = words;
    this.needsCrawl = needsCrawl;
  }
}
