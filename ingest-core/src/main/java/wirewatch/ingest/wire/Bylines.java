package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the agencies from the people of a byline. */
final class Bylines {
  private final Agencies agencies;

  Bylines(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * A byline, read.
   *
   * @param byline as printed; null where it names agencies only
   * @param creditline as printed, where it names an agency
   */
  record Read(
      @Nullable String byline,
      List<String> authors,
      List<String> agencies,
      @Nullable String creditline) {
    Read {
      authors = List.copyOf(authors);
      agencies = List.copyOf(agencies);
    }
  }

  Read read(@Nullable String byline, List<String> authors) {
    List<String> people = new ArrayList<>();
    List<String> senders = new ArrayList<>();
    for (String author : authors) {
      Agency agency = agencies.named(author.strip());
      if (agency == null) {
        people.add(author);
      } else if (!senders.contains(agency.name())) {
        senders.add(agency.name());
      }
    }
    if (byline == null) {
      return new Read(null, people, senders, senders.isEmpty() ? null : String.join(", ", authors));
    }
    boolean person = false;
    int found = senders.size();
    for (String piece : byline.split("[,|/;]|\\s[-–—]\\s|\\sand\\s|\\sfor\\s|\\sund\\s|\\set\\s")) {
      String name = withoutBy(piece.strip());
      Agency agency = agencies.named(name);
      person |= agency == null && !name.isEmpty();
      if (agency != null && !senders.contains(agency.name())) {
        senders.add(agency.name());
      }
    }
    boolean credits = senders.size() > found || !senders.isEmpty();
    return new Read(person ? byline : null, people, senders, credits && !person ? byline : null);
  }

  private static String withoutBy(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("by ") ? name.substring(3).strip() : name;
  }
}
