package wirewatch.ingest.wire;

import java.net.URI;
import java.util.List;

/**
 * A wire agency or another sender of wire copy.
 *
 * @param name the normalized name
 * @param forms other spellings and scripts
 * @param codes short codes, as written in datelines
 * @param common spellings that are ordinary words too, matched in datelines only
 * @param country ISO 3166-1 alpha-2 code of the headquarters
 * @param language BCP 47 tag of the main service
 * @param domains registered domains of the agency
 */
public record Agency(
    String name,
    Kind kind,
    List<String> forms,
    List<String> codes,
    List<String> common,
    String country,
    String language,
    List<String> domains,
    URI home) {

  public Agency {
    forms = List.copyOf(forms);
    codes = List.copyOf(codes);
    common = List.copyOf(common);
    domains = List.copyOf(domains);
  }

  /** The kind of copy an agency distributes. */
  public enum Kind {
    /** Its own copy. */
    WIRE,
    /** Copy of other agencies. */
    PORTAL,
    /** Paid press releases. */
    RELEASE
  }
}
