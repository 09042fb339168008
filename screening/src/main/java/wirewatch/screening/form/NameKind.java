package wirewatch.screening.form;

import java.util.Locale;

/** What a name is of. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  VESSEL,
  AIRCRAFT,
  UNKNOWN;

  /**
   * The kind a list calls so: FollowTheMoney schema, or the words of OFAC, the EU, the UK, the UN.
   */
  public static NameKind of(String label) {
    String word = label.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "person", "individual", "p" -> PERSON;
      case "vessel", "ship" -> VESSEL;
      case "airplane", "aircraft" -> AIRCRAFT;
      case "organization",
          "organisation",
          "company",
          "legalentity",
          "entity",
          "enterprise",
          "e",
          "publicbody",
          "asset" ->
          ORGANISATION;
      default -> UNKNOWN;
    };
  }
}
