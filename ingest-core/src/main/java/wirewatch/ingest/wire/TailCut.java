package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;

/**
 * What one cut took off the last paragraph.
 *
 * @param rest of the paragraph; empty where all of it was tail
 */
record TailCut(
    String rest, @Nullable String agency, @Nullable String copyright, @Nullable String reporters) {

  static final TailCut END = new TailCut("", null, null, null);

  static TailCut agency(String rest, Agency agency) {
    return new TailCut(rest, agency.name(), null, null);
  }

  static TailCut copyright(String line) {
    return new TailCut("", null, line, null);
  }

  static TailCut reporters(String line) {
    boolean enclosed = line.startsWith("(") && line.endsWith(")");
    return new TailCut("", null, null, enclosed ? line.substring(1, line.length() - 1) : line);
  }
}
