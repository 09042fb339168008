package wirewatch.app.config;

import java.util.List;
import java.util.Optional;
import wirewatch.ingest.net.AddressRange;

/** The key {@code allow_addresses}. */
final class AddressRanges {
  private AddressRanges() {}

  static List<AddressRange> read(Section section) {
    return section.texts("allow_addresses").stream()
        .flatMap(
            text -> {
              Optional<AddressRange> range = range(text);
              if (range.isEmpty()) {
                section.problem(
                    "allow_addresses",
                    "'" + text + "' is not an address range; write for example 127.0.0.0/8");
              }
              return range.stream();
            })
        .toList();
  }

  private static Optional<AddressRange> range(String text) {
    try {
      return Optional.of(AddressRange.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
