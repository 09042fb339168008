package wirewatch.ingest.page.body;

/** Builds a text block, character by character. */
final class Line {
  final StringBuilder text = new StringBuilder();
  int element = -1;
  int linked;
  int firstLink = -1;
  int breaks;

  boolean isEmpty() {
    return text.isEmpty();
  }

  void space(boolean inLink) {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) != ' ') {
      text.append(' ');
      linked += inLink ? 1 : 0;
    }
  }

  Block block(int holder) {
    int length = text.length();
    if (text.charAt(length - 1) == ' ') {
      text.setLength(length - 1);
    }
    String words = text.toString();
    Block.Ink links = new Block.Ink(linked, firstLink);
    return new Block(words, holder, links, Prose.of(words));
  }

  void clear() {
    text.setLength(0);
    linked = 0;
    firstLink = -1;
    breaks = 0;
  }
}
