package wirewatch.ingest.wire;

import java.net.URI;
import java.util.List;

/**
 * A wire agency or another sender of wire copy.
 *
 * @param name as Wirewatch writes it
 * @param forms other spellings and scripts
 * @param codes short signs, as written in datelines
 * @param common forms that are ordinary words too, believed in datelines only
 * @param country ISO 3166-1 alpha-2 of its seat
 * @param language BCP 47 of its main service
 * @param domains registered domains of its own
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

  /** Whose copy an agency sends. */
  public enum Kind {
    /** Its own. */
    WIRE,
    /** That of others. */
    PORTAL,
    /** What companies and offices pay for. */
    RELEASE
  }
}
