package wirewatch.ingest.page.outline;

/** Builds a text block, character by character. */
final class TextBlockBuilder {
  final StringBuilder text = new StringBuilder();
  int element = -1;
  int linkedCharacters;
  int firstLinkOffset = -1;
  int consecutiveBreaks;

  boolean isEmpty() {
    return text.isEmpty();
  }

  void appendSpace(boolean inLink) {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) != ' ') {
      text.append(' ');
      linkedCharacters += inLink ? 1 : 0;
    }
  }

  TextBlock toBlock(int holder) {
    int length = text.length();
    if (text.charAt(length - 1) == ' ') {
      text.setLength(length - 1);
    }
    String words = text.toString();
    TextBlock.LinkStatistics links =
        new TextBlock.LinkStatistics(linkedCharacters, firstLinkOffset);
    return new TextBlock(words, holder, links, TextStatistics.of(words));
  }

  void clear() {
    text.setLength(0);
    linkedCharacters = 0;
    firstLinkOffset = -1;
    consecutiveBreaks = 0;
  }
}
