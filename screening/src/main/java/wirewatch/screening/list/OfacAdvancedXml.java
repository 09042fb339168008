package wirewatch.screening.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.screening.form.NameKind;

/**
 * OFAC's advanced XML: what is said of a party by numbers is looked up in the reference values, the
 * locations and the registration documents that the file has before the parties.
 */
final class OfacAdvancedXml {
  /** The elements that are read, wherever they are. */
  static final Set<String> RECORDS =
      Set.of(
          "PartySubType",
          "NamePartType",
          "FeatureType",
          "Country",
          "Location",
          "IDRegDocument",
          "DistinctParty",
          "SanctionsEntry");

  private static final Set<String> TABLES =
      Set.of("PartySubType", "NamePartType", "FeatureType", "Country");
  private static final String BIRTH_DATE = "8";

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<String>> countriesOfLocation = new HashMap<>();
  private final Map<String, String> imoOfIdentity = new HashMap<>();
  private final Map<String, String> partyOfProfile = new HashMap<>();
  private final EntryCollector entries;

  OfacAdvancedXml(EntryCollector entries) {
    this.entries = entries;
  }

  void accept(XmlElement record) {
    String name = record.name();
    if (TABLES.contains(name)) {
      values.put(name + record.attribute("ID"), record.text());
      return;
    }
    switch (name) {
      case "Location" -> location(record);
      case "IDRegDocument" -> document(record);
      case "SanctionsEntry" -> programmes(record);
      default -> party(record);
    }
  }

  private void location(XmlElement record) {
    List<String> countries =
        record
            .all("LocationCountry")
            .map(country -> value("Country", country.attribute("CountryID")))
            .toList();
    countriesOfLocation.put(record.attribute("ID"), countries);
  }

  private void document(XmlElement record) {
    String number = record.text("IDRegistrationNo");
    if (number.contains("IMO")) {
      imoOfIdentity.put(record.attribute("IdentityID"), number);
    }
  }

  private void programmes(XmlElement record) {
    String party = partyOfProfile.get(record.attribute("ProfileID"));
    if (party != null) {
      record
          .all("SanctionsMeasure")
          .forEach(measure -> entries.entry(party).programme(measure.join("Comment")));
    }
  }

  private void party(XmlElement record) {
    String id = record.attribute("FixedRef");
    EntryDraft entry = entries.entry(id);
    record.all("Profile").forEach(profile -> partyOfProfile.put(profile.attribute("ID"), id));
    record
        .all("Profile")
        .findFirst()
        .ifPresent(profile -> entry.kind(kind(profile.attribute("PartySubTypeID"))));
    record.all("Identity").forEach(identity -> identity(entry, identity));
    record.all("Feature").forEach(feature -> feature(entry, feature));
  }

  private void identity(EntryDraft entry, XmlElement identity) {
    Map<String, String> partTypes = new HashMap<>();
    identity
        .all("NamePartGroup")
        .forEach(
            group ->
                partTypes.put(
                    group.attribute("ID"),
                    value("NamePartType", group.attribute("NamePartTypeID"))));
    identity
        .all("Alias")
        .sorted((x, y) -> y.attribute("Primary").compareTo(x.attribute("Primary")))
        .forEach(alias -> alias(entry, alias, partTypes));
    entry.imo(imoOfIdentity.getOrDefault(identity.attribute("ID"), ""));
  }

  private static void alias(EntryDraft entry, XmlElement alias, Map<String, String> partTypes) {
    boolean weak = alias.attribute("LowQuality").equals("true");
    alias.all("DocumentedName").forEach(name -> entry.name(inOrder(name, partTypes), weak));
  }

  /** The family name in front with a comma, as OFAC's other formats write it. */
  private static String inOrder(XmlElement name, Map<String, String> partTypes) {
    List<String> family = new ArrayList<>();
    List<String> others = new ArrayList<>();
    name.all("NamePartValue")
        .forEach(
            part -> {
              String type = partTypes.getOrDefault(part.attribute("NamePartGroupID"), "");
              (type.equals("Last Name") ? family : others).add(part.text());
            });
    String first = String.join(" ", family);
    String rest = String.join(" ", others);
    return family.isEmpty() || others.isEmpty() ? first + rest : first + ", " + rest;
  }

  private void feature(EntryDraft entry, XmlElement feature) {
    String id = feature.attribute("FeatureTypeID");
    String type = value("FeatureType", id).toLowerCase(Locale.ROOT);
    if (id.equals(BIRTH_DATE) || type.equals("birthdate")) {
      feature.all("Year").forEach(year -> entry.birth(year.text()));
    } else if (type.equals("title")) {
      feature.all("VersionDetail").forEach(detail -> entry.position(detail.text()));
    } else if (!type.startsWith("place of birth")) {
      feature
          .all("VersionLocation")
          .flatMap(
              place ->
                  countriesOfLocation
                      .getOrDefault(place.attribute("LocationID"), List.of())
                      .stream())
          .forEach(entry::country);
    }
  }

  private NameKind kind(String subType) {
    return switch (value("PartySubType", subType).toLowerCase(Locale.ROOT)) {
      case "vessel" -> NameKind.VESSEL;
      case "aircraft" -> NameKind.AIRCRAFT;
      default -> subType.equals("4") ? NameKind.PERSON : NameKind.ORGANISATION;
    };
  }

  private String value(String table, String id) {
    return values.getOrDefault(table + id, "");
  }
}
