package wirewatch.ingest.wire.agency;

import java.net.URI;
import java.util.List;

/**
 * A wire agency or another sender of a wire text.
 *
 * @param name the normalized name
 * @param spellings other spellings and scripts
 * @param codes short codes, as written in datelines
 * @param ambiguousSpellings spellings that are ordinary words too, matched in datelines only
 * @param country ISO 3166-1 alpha-2 code of the headquarters
 * @param language BCP 47 tag of the main service
 * @param domains registered domains of the agency
 */
public record Agency(
    String name,
    Kind kind,
    List<String> spellings,
    List<String> codes,
    List<String> ambiguousSpellings,
    String country,
    String language,
    List<String> domains,
    URI homepage) {

  public Agency {
    spellings = List.copyOf(spellings);
    codes = List.copyOf(codes);
    ambiguousSpellings = List.copyOf(ambiguousSpellings);
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
