package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;
import wirewatch.ingest.wire.dateline.LocatedDateline;
import wirewatch.ingest.wire.dateline.PrintedCredit;

/** Determines the credit of an article: byline, agency, publisher and syndication chain. */
final class CreditReader {
  private final AgencyRegistry agencyRegistry;
  private final BylineReader bylineReader;
  private final ReporterLineParser reporterLines = new ReporterLineParser();

  CreditReader(AgencyRegistry agencyRegistry) {
    this.agencyRegistry = agencyRegistry;
    this.bylineReader = new BylineReader(agencyRegistry);
  }

  /** The parts of an article that can name the sender. */
  private record CreditSources(
      @Nullable LocatedDateline dateline,
      BylineReader.ParsedByline byline,
      CopyTailReader.TrimmedCopy tail,
      Credit draftCredit) {

    private List<PrintedCredit> printedCredits() {
      return dateline == null ? List.of() : dateline.printed().credits();
    }
  }

  /** Reads the credit; records in {@code provenance} which part named the agency. */
  Credit read(
      ArticleDraft articleDraft,
      @Nullable LocatedDateline found,
      CopyTailReader.TrimmedCopy tail,
      Map<String, FieldOrigin> provenance) {
    Credit given = articleDraft.credit();
    CreditSources creditSources =
        new CreditSources(found, bylineReader.read(given.byline(), given.authors()), tail, given);
    String publisher = findPublisher(articleDraft);
    List<String> chain = findSyndicationChain(creditSources, publisher, provenance);
    Set<String> hands = new LinkedHashSet<>(chain);
    if (publisher != null && !chain.isEmpty()) {
      hands.add(publisher);
    }
    String last = chain.size() > 1 ? chain.get(chain.size() - 1) : null;
    return new Credit(
        findByline(creditSources),
        findAuthors(creditSources),
        findCreditline(creditSources),
        chain.isEmpty() ? null : chain.get(0),
        publisher == null ? last : publisher,
        List.copyOf(hands),
        given.copyrightHolder(),
        given.usageTerms() == null ? tail.copyright() : given.usageTerms());
  }

  private List<String> findSyndicationChain(
      CreditSources creditSources,
      @Nullable String publisher,
      Map<String, FieldOrigin> provenance) {
    List<String> names =
        creditSources.printedCredits().stream()
            .flatMap(credit -> credit.agencyNames().stream())
            .toList();
    if (!names.isEmpty()) {
      provenance.put("agency", FieldOrigin.DATELINE);
      return originatorFirst(names);
    }
    if (!creditSources.byline().agencies().isEmpty()) {
      return originatorFirst(creditSources.byline().agencies());
    }
    String tail = creditSources.tail().agency();
    if (tail != null) {
      provenance.putIfAbsent("agency", FieldOrigin.TEXT);
      return List.of(tail);
    }
    String given = creditSources.draftCredit().agency();
    if (given != null) {
      Agency known = agencyRegistry.findByName(given);
      return List.of(known == null ? given : known.name());
    }
    Agency own = publisher == null ? null : agencyRegistry.findByName(publisher);
    return own != null && own.kind() == Agency.Kind.WIRE ? List.of(own.name()) : List.of();
  }

  /** "Portal / Agency" is printed with the last distributor first. */
  private List<String> originatorFirst(List<String> printed) {
    List<String> chain = new ArrayList<>();
    List<String> portals = new ArrayList<>();
    for (String name : new LinkedHashSet<>(printed)) {
      Agency agency = agencyRegistry.findByName(name);
      boolean portal = agency != null && agency.kind() == Agency.Kind.PORTAL;
      (portal ? portals : chain).add(name);
    }
    chain.addAll(portals);
    return chain;
  }

  private @Nullable String findPublisher(ArticleDraft articleDraft) {
    String given = articleDraft.credit().publisher();
    Agency named = given == null ? null : agencyRegistry.findByName(given);
    Agency own =
        named == null ? agencyRegistry.findByUrl(articleDraft.pageAccess().canonicalUrl()) : named;
    return own == null ? given : own.name();
  }

  private List<String> findAuthors(CreditSources creditSources) {
    String printed = findByline(creditSources);
    boolean open =
        creditSources.byline().authors().isEmpty() && creditSources.byline().byline() == null;
    return open && printed != null
        ? reporterLines.parse(printed)
        : creditSources.byline().authors();
  }

  /**
   * The given byline, else the reporter beside the agency in the dateline, else those of the tail.
   */
  private static @Nullable String findByline(CreditSources creditSources) {
    String given = creditSources.byline().byline();
    if (given != null) {
      return given;
    }
    for (PrintedCredit credit : creditSources.printedCredits()) {
      if (credit.author() != null) {
        return credit.author();
      }
    }
    return creditSources.tail().reporters();
  }

  private static @Nullable String findCreditline(CreditSources creditSources) {
    if (!creditSources.printedCredits().isEmpty()) {
      return String.join(
          " / ", creditSources.printedCredits().stream().map(PrintedCredit::text).toList());
    }
    String given = creditSources.draftCredit().creditline();
    return given == null ? creditSources.byline().creditline() : given;
  }
}
