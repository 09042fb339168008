package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.wire.agency.Agency;

/**
 * The result of removing one tail element from the last paragraph.
 *
 * @param remainder the remaining text; empty if the whole paragraph was tail
 */
record TailCut(
    String remainder,
    @Nullable String agency,
    @Nullable String copyright,
    @Nullable String reporters) {

  static final TailCut END_MARKER = new TailCut("", null, null, null);

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
