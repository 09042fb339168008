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

/** Who sent the copy, who wrote it first, and through whose hands it went. */
final class CreditReader {
  private final Agencies agencies;
  private final Bylines bylines;

  CreditReader(Agencies agencies) {
    this.agencies = agencies;
    this.bylines = new Bylines(agencies);
  }

  Credit read(
      Draft draft,
      @Nullable FoundDateline found,
      TailReader.Trimmed tail,
      Map<String, Origin> provenance) {
    Credit given = draft.credit();
    Bylines.Read byline = bylines.read(given.byline(), given.authors());
    List<String> chain = chain(found, byline, tail, given);
    String publisher = publisher(draft);
    if (chain.isEmpty()) {
      Agency own = publisher == null ? null : agencies.named(publisher);
      if (own != null && own.kind() == Agency.Kind.WIRE) {
        chain = List.of(own.name());
      }
    } else if (found != null && !found.printed().credits().isEmpty()) {
      provenance.put("agency", Origin.DATELINE);
    }
    Set<String> syndication = new LinkedHashSet<>(chain);
    if (publisher != null && !chain.isEmpty()) {
      syndication.add(publisher);
    }
    return new Credit(
        byline.byline(),
        byline.authors(),
        creditline(found, byline, given),
        chain.isEmpty() ? null : chain.get(0),
        publisher == null && chain.size() > 1 ? chain.get(chain.size() - 1) : publisher,
        List.copyOf(syndication),
        given.copyrightHolder(),
        tail.copyright() == null || given.usageTerms() != null
            ? given.usageTerms()
            : tail.copyright());
  }

  private List<String> chain(
      @Nullable FoundDateline found, Bylines.Read byline, TailReader.Trimmed tail, Credit given) {
    List<String> printed = new ArrayList<>();
    if (found != null) {
      found.printed().credits().forEach(credit -> printed.addAll(credit.names()));
    }
    if (printed.isEmpty()) {
      printed.addAll(byline.agencies());
    }
    if (printed.isEmpty() && given.agency() != null) {
      Agency known = agencies.named(given.agency());
      printed.add(known == null ? given.agency() : known.name());
    }
    if (printed.isEmpty() && tail.agency() != null) {
      printed.add(tail.agency());
    }
    return originatorFirst(printed);
  }

  /** "Portal / Agency" is printed with the last hand first. */
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

  private static @Nullable String creditline(
      @Nullable FoundDateline found, Bylines.Read byline, Credit given) {
    if (found != null && !found.printed().credits().isEmpty()) {
      List<String> texts = found.printed().credits().stream().map(PrintedCredit::text).toList();
      return String.join(" / ", texts);
    }
    return given.creditline() == null ? byline.creditline() : given.creditline();
  }
}
