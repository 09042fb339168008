package wirewatch.screening.entry;

import java.util.List;

/**
 * What a list says of an entry besides its names.
 *
 * @param countries nationalities and addresses, as written
 * @param birthYears four digits each
 * @param positions offices and functions
 * @param imo the ship's IMO number, seven digits, or empty
 * @param programmes under which it is listed
 */
public record EntryDetails(
    List<String> countries,
    List<String> birthYears,
    List<String> positions,
    String imo,
    List<String> programmes) {
  public EntryDetails {
    countries = List.copyOf(countries);
    birthYears = List.copyOf(birthYears);
    positions = List.copyOf(positions);
    programmes = List.copyOf(programmes);
  }
}
