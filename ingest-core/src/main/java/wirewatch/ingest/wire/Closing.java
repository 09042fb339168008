package wirewatch.ingest.wire;

import wirewatch.ingest.line.Line;

/** The punctuation that separates a dateline, or one of its parts, from what follows. */
enum Closing {
  DASH,
  COLON,
  STOP,
  NONE;

  static Closing of(Line line, int at) {
    if (at >= line.size()) {
      return NONE;
    }
    if (line.at(at).isDash() || line.has(at, "=") || line.has(at, "|")) {
      return DASH;
    }
    if (line.has(at, ":") || line.has(at, "：")) {
      return COLON;
    }
    return line.has(at, ".") || line.has(at, "。") ? STOP : NONE;
  }
}
