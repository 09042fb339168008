package wirewatch.esplugin;

/** Computes the length of a text in UTF-8 without encoding it. */
final class Utf8 {
  private Utf8() {}

  static long length(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // each half of a surrogate pair counts for two of its four bytes
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
