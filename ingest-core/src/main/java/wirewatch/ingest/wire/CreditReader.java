package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Origin;

/** Determines the credit of an article: byline, agency, publisher and syndication chain. */
final class CreditReader {
  private final Agencies agencies;
  private final Bylines bylines;
  private final ReporterNames reporters = new ReporterNames();

  CreditReader(Agencies agencies) {
    this.agencies = agencies;
    this.bylines = new Bylines(agencies);
  }

  /** The parts of an article that can name the sender. */
  private record Signs(
      @Nullable FoundDateline found, Bylines.Read byline, TailReader.Trimmed tail, Credit given) {

    private List<PrintedCredit> printed() {
      return found == null ? List.of() : found.printed().credits();
    }
  }

  /** Reads the credit; records in {@code provenance} which part named the agency. */
  Credit read(
      Draft draft,
      @Nullable FoundDateline found,
      TailReader.Trimmed tail,
      Map<String, Origin> provenance) {
    Credit given = draft.credit();
    Signs signs = new Signs(found, bylines.read(given.byline(), given.authors()), tail, given);
    String publisher = publisher(draft);
    List<String> chain = chain(signs, publisher, provenance);
    Set<String> hands = new LinkedHashSet<>(chain);
    if (publisher != null && !chain.isEmpty()) {
      hands.add(publisher);
    }
    String last = chain.size() > 1 ? chain.get(chain.size() - 1) : null;
    return new Credit(
        byline(signs),
        authors(signs),
        creditline(signs),
        chain.isEmpty() ? null : chain.get(0),
        publisher == null ? last : publisher,
        List.copyOf(hands),
        given.copyrightHolder(),
        given.usageTerms() == null ? tail.copyright() : given.usageTerms());
  }

  private List<String> chain(
      Signs signs, @Nullable String publisher, Map<String, Origin> provenance) {
    List<String> names =
        signs.printed().stream().flatMap(credit -> credit.names().stream()).toList();
    if (!names.isEmpty()) {
      provenance.put("agency", Origin.DATELINE);
      return originatorFirst(names);
    }
    if (!signs.byline().agencies().isEmpty()) {
      return originatorFirst(signs.byline().agencies());
    }
    String tail = signs.tail().agency();
    if (tail != null) {
      provenance.putIfAbsent("agency", Origin.TEXT);
      return List.of(tail);
    }
    String given = signs.given().agency();
    if (given != null) {
      Agency known = agencies.named(given);
      return List.of(known == null ? given : known.name());
    }
    Agency own = publisher == null ? null : agencies.named(publisher);
    return own != null && own.kind() == Agency.Kind.WIRE ? List.of(own.name()) : List.of();
  }

  /** "Portal / Agency" is printed with the last distributor first. */
  private List<String> originatorFirst(List<String> printed) {
    List<String> chain = new ArrayList<>();
    List<String> portals = new ArrayList<>();
    for (String name : new LinkedHashSet<>(printed)) {
      Agency agency = agencies.named(name);
      boolean portal = agency != null && agency.kind() == Agency.Kind.PORTAL;
      (portal ? portals : chain).add(name);
    }
    chain.addAll(portals);
    return chain;
  }

  private @Nullable String publisher(Draft draft) {
    String given = draft.credit().publisher();
    Agency named = given == null ? null : agencies.named(given);
    Agency own = named == null ? agencies.at(draft.access().canonical()) : named;
    return own == null ? given : own.name();
  }

  private List<String> authors(Signs signs) {
    String printed = byline(signs);
    boolean open = signs.byline().authors().isEmpty() && signs.byline().byline() == null;
    return open && printed != null ? reporters.in(printed) : signs.byline().authors();
  }

  /** The given byline, else the reporter beside the agency in the dateline, else those of the tail. */
  private static @Nullable String byline(Signs signs) {
    String given = signs.byline().byline();
    if (given != null) {
      return given;
    }
    for (PrintedCredit credit : signs.printed()) {
      if (credit.author() != null) {
        return credit.author();
      }
    }
    return signs.tail().reporters();
  }

  private static @Nullable String creditline(Signs signs) {
    if (!signs.printed().isEmpty()) {
      return String.join(" / ", signs.printed().stream().map(PrintedCredit::text).toList());
    }
    String given = signs.given().creditline();
    return given == null ? signs.byline().creditline() : given;
  }
}
