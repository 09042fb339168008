package wirewatch.screening.list;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.screening.form.NameKind;

/** The columns of each format with a header. */
final class CsvFormats {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  /** Reads one row into the entry that it belongs to. */
  interface RowReader {
    void read(HeaderedRow row, EntryCollector entries);
  }

  private CsvFormats() {}

  /** The reader for a header of these columns, or null. */
  static @org.jspecify.annotations.Nullable RowReader forColumns(Set<String> columns) {
    if (columns.containsAll(Set.of("celex", "recordid", "name"))) {
      return CsvFormats::euConsolidated;
    }
    if (columns.contains("namealiaswholename")) {
      return CsvFormats::euFsf;
    }
    if (columns.contains("name6") && columns.contains("name1")) {
      return CsvFormats::unitedKingdom;
    }
    if (columns.containsAll(Set.of("id", "schema", "name", "aliases"))) {
      return CsvFormats::openSanctions;
    }
    return columns.containsAll(Set.of("id", "name")) ? CsvFormats::own : null;
  }

  private static void euConsolidated(HeaderedRow row, EntryCollector entries) {
    String record = row.get("recordid");
    String id = row.get("celex") + "/" + (record.isEmpty() ? "row" + row.number() : record);
    EntryDraft entry = entries.entry(id, row.get("annex"));
    entry.kind(NameKind.of(row.get("schema")));
    addWithOtherScripts(entry, row.get("name"), false);
    row.split("alias").forEach(name -> addWithOtherScripts(entry, name, false));
    row.split("previousname").forEach(name -> addWithOtherScripts(entry, name, false));
    row.split("weakalias").forEach(name -> addWithOtherScripts(entry, name, true));
    row.split("country").forEach(entry::country);
    row.split("nationality").forEach(entry::country);
    entry.birth(row.get("birthdate")).imo(row.get("imonumber"));
    row.split("position").forEach(entry::position);
    entry.programme(row.get("programkey"));
  }

  /** A name, and what is in parentheses behind it if that is another writing of it. */
  private static void addWithOtherScripts(EntryDraft entry, String name, boolean weak) {
    Matcher matcher = PARENTHESES.matcher(name);
    entry.name(matcher.replaceAll(" "), weak);
    matcher.reset();
    while (matcher.find()) {
      entry.name(matcher.group(1), weak || matcher.group(1).length() <= 5);
    }
  }

  private static void euFsf(HeaderedRow row, EntryCollector entries) {
    EntryDraft entry = entries.entry(row.get("entitylogicalid"));
    entry.kind(NameKind.of(row.get("entitysubjecttype", "subjecttype")));
    boolean weak = row.get("namealiasstrong").equalsIgnoreCase("false");
    entry.name(row.get("namealiaswholename"), weak);
    entry.position(row.get("namealiasfunction"));
    entry.birth(row.get("birthdatebirthdate", "birthdateyear"));
    entry.country(row.get("citizenshipcountrydescription", "addresscountrydescription"));
    entry.programme(row.get("entityregulationprogramme"));
  }

  private static void unitedKingdom(HeaderedRow row, EntryCollector entries) {
    EntryDraft entry = entries.entry(row.get("uniqueid", "groupid"));
    entry.kind(NameKind.of(row.get("designationtype", "individualentityship", "grouptype")));
    StringBuilder name = new StringBuilder();
    for (String part : List.of("name1", "name2", "name3", "name4", "name5", "name6")) {
      name.append(row.get(part)).append(' ');
    }
    boolean weak =
        row.get("aliasstrength", "aliasquality").toLowerCase(java.util.Locale.ROOT).contains("low")
            || row.get("aliasstrength").equalsIgnoreCase("weak");
    entry.name(name.toString(), weak).name(row.get("namenonlatinscript"), weak);
    entry.birth(row.get("dob")).position(row.get("position")).imo(row.get("imonumber"));
    entry.country(row.get("nationality", "nationalityies"));
    entry.country(row.get("addresscountry", "country", "currentbelievedflagofship"));
    entry.programme(row.get("regimename", "regime"));
  }

  private static void openSanctions(HeaderedRow row, EntryCollector entries) {
    EntryDraft entry = entries.entry(row.get("id")).kind(NameKind.of(row.get("schema")));
    entry.name(row.get("name"), false);
    row.split("aliases").forEach(name -> entry.name(name, false));
    row.split("countries").forEach(entry::country);
    entry.birth(row.get("birthdate"));
    row.split("identifiers").forEach(entry::imo);
    row.split("programids").forEach(entry::programme);
  }

  private static void own(HeaderedRow row, EntryCollector entries) {
    EntryDraft entry = entries.entry(row.get("id")).kind(NameKind.of(row.get("kind", "schema")));
    entry.name(row.get("name"), false);
    row.split("aliases").forEach(name -> entry.name(name, false));
    row.split("country").forEach(entry::country);
    entry.birth(row.get("birthdate")).position(row.get("note")).imo(row.get("imo", "note"));
  }
}
