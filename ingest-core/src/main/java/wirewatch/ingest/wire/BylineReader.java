package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Separates the agencies from the people in a byline. */
final class BylineReader {
  private static final Pattern SEPARATORS =
      Pattern.compile("[,|/;]|\\s[-–—]\\s|\\s(?:and|for|und|et|via)\\s");
  private static final int MAX_PIECES = 20;

  private final AgencyRegistry agencyRegistry;

  BylineReader(AgencyRegistry agencyRegistry) {
    this.agencyRegistry = agencyRegistry;
  }

  /**
   * A parsed byline.
   *
   * @param byline as printed; null if it names agencies only
   * @param creditline as printed, if it names an agency
   */
  record ParsedByline(
      @Nullable String byline,
      List<String> authors,
      List<String> agencies,
      @Nullable String creditline) {
    ParsedByline {
      authors = List.copyOf(authors);
      agencies = List.copyOf(agencies);
    }
  }

  ParsedByline read(@Nullable String byline, List<String> authors) {
    List<String> people = new ArrayList<>();
    Set<String> senders = new LinkedHashSet<>();
    for (String author : authors) {
      Agency agency = agencyRegistry.findByName(author.strip());
      if (agency == null) {
        people.add(author);
      } else {
        senders.add(agency.name());
      }
    }
    String printed = byline == null ? String.join(", ", authors) : byline;
    boolean person = byline != null && namesPerson(byline, senders);
    String credit = senders.isEmpty() || person ? null : printed;
    return new ParsedByline(person ? byline : null, people, List.copyOf(senders), credit);
  }

  /** Whether the byline names a person; its agencies are added to the senders. */
  private boolean namesPerson(String byline, Set<String> senders) {
    boolean person = false;
    for (String piece : SEPARATORS.split(byline, MAX_PIECES)) {
      String name = withoutByPrefix(piece.strip());
      Agency agency = agencyRegistry.findByName(name);
      person |= agency == null && !name.isEmpty();
      if (agency != null) {
        senders.add(agency.name());
      }
    }
    return person;
  }

  private static String withoutByPrefix(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("by ") ? name.substring(3).strip() : name;
  }
}
