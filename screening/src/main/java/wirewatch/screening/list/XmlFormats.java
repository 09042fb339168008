package wirewatch.screening.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import wirewatch.screening.form.NameKind;

/** The XML formats of OFAC, the EU, the UN and the UK, told by the names of their records. */
final class XmlFormats {
  private static final Set<String> RECORDS = records();

  private final OfacAdvancedXml ofacAdvanced;
  private final EntryCollector entries;

  private XmlFormats(EntryCollector entries) {
    this.entries = entries;
    this.ofacAdvanced = new OfacAdvancedXml(entries);
  }

  private static Set<String> records() {
    Set<String> records = new HashSet<>(OfacAdvancedXml.RECORDS);
    records.addAll(Set.of("sdnEntry", "sanctionEntity", "INDIVIDUAL", "ENTITY", "Designation"));
    return Set.copyOf(records);
  }

  static void read(Path file, EntryCollector entries) throws IOException {
    XmlRecords.read(file, RECORDS, new XmlFormats(entries)::accept);
  }

  private void accept(XmlElement record) {
    switch (record.name()) {
      case "sdnEntry" -> ofac(record);
      case "sanctionEntity" -> europeanUnion(record);
      case "INDIVIDUAL", "ENTITY" -> unitedNations(record);
      case "Designation" -> unitedKingdom(record);
      default -> ofacAdvanced.accept(record);
    }
  }

  private void ofac(XmlElement record) {
    EntryDraft entry = entries.entry(record.join("uid"));
    String type = record.join("sdnType");
    entry.kind(NameKind.of(type)).name(record.join("firstName", "lastName"), false);
    entry.position(record.join("title"));
    record
        .all("aka")
        .forEach(
            aka ->
                entry.name(
                    aka.join("firstName", "lastName"),
                    aka.join("category").equalsIgnoreCase("weak")));
    record.all("dateOfBirth").forEach(birth -> entry.birth(birth.text()));
    record.all("country").forEach(country -> entry.country(country.text()));
    record.all("program").forEach(programme -> entry.programme(programme.text()));
    record.all("id").forEach(id -> entry.imo(imo(id)));
  }

  private static String imo(XmlElement id) {
    String number = id.join("idNumber");
    return id.join("idType").contains("Vessel") || number.contains("IMO") ? number : "";
  }

  private void europeanUnion(XmlElement record) {
    EntryDraft entry = entries.entry(record.attribute("logicalId"));
    record.all("subjectType").forEach(type -> entry.kind(NameKind.of(type.attribute("code"))));
    record
        .all("nameAlias")
        .forEach(
            name -> {
              entry.name(name.attribute("wholeName"), name.attribute("strong").equals("false"));
              entry.position(name.attribute("function"));
            });
    record
        .all("birthdate")
        .forEach(
            birth -> entry.birth(birth.attribute("birthdate") + " " + birth.attribute("year")));
    record.all("citizenship").forEach(c -> entry.country(c.attribute("countryDescription")));
    record.all("address").forEach(a -> entry.country(a.attribute("countryDescription")));
    record.all("regulation").forEach(r -> entry.programme(r.attribute("programme")));
  }

  private void unitedNations(XmlElement record) {
    boolean person = record.name().equals("INDIVIDUAL");
    EntryDraft entry = entries.entry(record.join("REFERENCE_NUMBER", "DATAID").split(" ", -1)[0]);
    entry.kind(person ? NameKind.PERSON : NameKind.ORGANISATION);
    entry.name(record.join("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"), false);
    entry.name(record.join("NAME_ORIGINAL_SCRIPT"), false);
    record
        .all(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")
        .forEach(
            alias ->
                entry.name(
                    alias.join("ALIAS_NAME"), alias.join("QUALITY").equalsIgnoreCase("low")));
    record
        .all("INDIVIDUAL_DATE_OF_BIRTH")
        .forEach(birth -> entry.birth(birth.join("YEAR", "DATE", "FROM_YEAR", "TO_YEAR")));
    record.all("NATIONALITY").forEach(n -> n.all("VALUE").forEach(v -> entry.country(v.text())));
    record.all("COUNTRY").forEach(country -> entry.country(country.text()));
    record.all("DESIGNATION").forEach(d -> d.all("VALUE").forEach(v -> entry.position(v.text())));
    entry.programme(record.join("UN_LIST_TYPE"));
  }

  private void unitedKingdom(XmlElement record) {
    EntryDraft entry = entries.entry(record.join("UniqueID"));
    entry.kind(NameKind.of(record.text("IndividualEntityShip")));
    record
        .all("Name")
        .sorted(Comparator.comparing(name -> !name.join("NameType").equals("Primary Name")))
        .forEach(
            name ->
                entry.name(
                    name.join("Name1", "Name2", "Name3", "Name4", "Name5", "Name6"),
                    name.join("AliasStrength").toLowerCase(Locale.ROOT).startsWith("low")));
    record.all("NameNonLatinScript").forEach(name -> entry.name(name.text(), false));
    record.all("DOB").forEach(birth -> entry.birth(birth.text()));
    record.all("Nationality").forEach(country -> entry.country(country.text()));
    record.all("AddressCountry").forEach(country -> entry.country(country.text()));
    record.all("CurrentBelievedFlagOfShip").forEach(flag -> entry.country(flag.text()));
    record.all("Position").forEach(position -> entry.position(position.text()));
    entry.imo(record.text("IMONumber")).programme(record.join("RegimeName"));
  }
}
