package wirewatch.ingest.wire.dateline;

import wirewatch.ingest.line.TokenizedLine;

/** The punctuation that separates a dateline, or one of its parts, from what follows. */
enum Separator {
  DASH,
  COLON,
  FULL_STOP,
  NONE;

  static Separator at(TokenizedLine tokenizedLine, int at) {
    if (at >= tokenizedLine.size()) {
      return NONE;
    }
    if (tokenizedLine.token(at).isDash()
        || tokenizedLine.hasTokenAt(at, "=")
        || tokenizedLine.hasTokenAt(at, "|")) {
      return DASH;
    }
    if (tokenizedLine.hasTokenAt(at, ":") || tokenizedLine.hasTokenAt(at, "：")) {
      return COLON;
    }
    return tokenizedLine.hasTokenAt(at, ".") || tokenizedLine.hasTokenAt(at, "。")
        ? FULL_STOP
        : NONE;
  }
}
