package wirewatch.ingest.wire.dateline;

/** Formats the place of a dateline. */
final class PlaceFormat {
  private PlaceFormat() {}

  /** Normalizes white space: one space after commas, none around slashes, none doubled. */
  static String normalize(String place) {
    StringBuilder out = new StringBuilder(place.length());
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      if (Character.isWhitespace(c)) {
        if (last != ' ' && last != '/') {
          out.append(' ');
        }
        continue;
      }
      if ((c == ',' || c == '/' || c == '.') && last == ' ' && !out.isEmpty()) {
        out.setLength(out.length() - 1);
      } else if (last == ',') {
        out.append(' ');
      }
      out.append(c);
    }
    return out.toString().strip();
  }
}
