package wirewatch.screening.list;

import java.util.List;
import java.util.regex.Pattern;
import wirewatch.screening.form.NameKind;

/**
 * OFAC's files without a header: sdn.csv or cons_prim.csv, alt.csv, add.csv, told by their columns.
 */
final class OfacCsv {
  private static final Pattern BIRTH = Pattern.compile("DOB ([^;.]*)");
  private static final Pattern IMO = Pattern.compile("IMO (\\d{7})");
  private static final Pattern NATIONALITY = Pattern.compile("nationality ([A-Za-z ,]+?)[;.]");

  private OfacCsv() {}

  /** Whether a first row is of one of the files. */
  static boolean isFirstRow(List<String> row) {
    return row.size() >= 5 && row.getFirst().matches("\\d+") && row.size() <= 12;
  }

  static void read(List<String> row, EntryCollector entries) {
    if (!row.getFirst().matches("\\d+")) {
      return;
    }
    EntryDraft entry = entries.entry(row.getFirst());
    if (row.size() >= 11) {
      readMain(row, entry);
    } else if (row.size() == 5) {
      entry.name(row.get(3), row.get(4).toLowerCase(java.util.Locale.ROOT).contains("weak"));
    } else if (row.size() == 6) {
      entry.country(row.get(4));
    }
  }

  private static void readMain(List<String> row, EntryDraft entry) {
    String type = row.get(2).strip();
    entry.kind(type.equals("-0-") ? NameKind.ORGANISATION : NameKind.of(type));
    entry.name(row.get(1), false).programme(row.get(3)).position(row.get(4));
    String remarks = row.getLast();
    find(BIRTH, remarks).forEach(entry::birth);
    find(IMO, remarks).forEach(entry::imo);
    find(NATIONALITY, remarks).forEach(entry::country);
  }

  private static List<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> group(result)).toList();
  }

  private static String group(java.util.regex.MatchResult result) {
    return result.group(1);
  }
}
