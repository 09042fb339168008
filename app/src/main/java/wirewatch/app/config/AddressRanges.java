package wirewatch.app.config;

import java.util.List;
import java.util.Optional;
import wirewatch.ingest.net.AddressRange;

/** A key that lists address ranges. */
final class AddressRanges {
  private AddressRanges() {}

  static List<AddressRange> read(Section section, String key) {
    return section.texts(key).stream()
        .flatMap(
            text -> {
              Optional<AddressRange> range = range(text);
              if (range.isEmpty()) {
                section.problem(
                    key,
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
