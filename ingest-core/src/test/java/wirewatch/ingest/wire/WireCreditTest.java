package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;

class WireCreditTest {
  private final WireReader wires = new WireReader();

  @Test
  void chainRunsFromOriginatorToPublisher() {
    Credit credit =
        read(
            "MOSCOW (UrduPoint News / Sputnik - 13th September, 2021) Ministers met.",
            given(null, List.of(), null));

    assertThat(credit.agency()).isEqualTo("Sputnik");
    assertThat(credit.publisher()).isEqualTo("UrduPoint News");
    assertThat(credit.syndication()).containsExactly("Sputnik", "UrduPoint News");
    assertThat(credit.creditline()).isEqualTo("UrduPoint News / Sputnik");
  }

  @Test
  void publisherEndsTheChain() {
    Credit credit =
        read("PARIS (AFP) - Ministers met.", given(null, List.of(), "The Daily Example"));

    assertThat(credit.agency()).isEqualTo("AFP");
    assertThat(credit.syndication()).containsExactly("AFP", "The Daily Example");
  }

  @Test
  void agencyInBylineMovesToCredit() {
    Credit credit = read("Ministers met.", given("By Xinhua", List.of("Xinhua"), null));

    assertThat(credit.byline()).isNull();
    assertThat(credit.authors()).isEmpty();
    assertThat(credit.agency()).isEqualTo("Xinhua");
    assertThat(credit.creditline()).isEqualTo("By Xinhua");
  }

  @Test
  void personBesideAgencyStaysInByline() {
    Credit credit =
        read("Ministers met.", given("By Jan Muster, Reuters", List.of("Jan Muster"), null));

    assertThat(credit.byline()).isEqualTo("By Jan Muster, Reuters");
    assertThat(credit.authors()).containsExactly("Jan Muster");
    assertThat(credit.agency()).isEqualTo("Reuters");
  }

  @Test
  void removesTails() {
    assertThat(body("Ministers met on Monday. (AFP)")).isEqualTo("Ministers met on Monday.");
    assertThat(body("Ministers met on Monday. -0- /TASS/")).isEqualTo("Ministers met on Monday.");
    assertThat(body("Ministers met on Monday.", "-0- /TASS/"))
        .isEqualTo("Ministers met on Monday.");
    assertThat(body("Ministers met on Monday.", "© 2024 AFP"))
        .isEqualTo("Ministers met on Monday.");
    assertThat(body("Ministers met on Monday.", "Reuter")).isEqualTo("Ministers met on Monday.");
    assertThat(body("Ministers met.", "(Reporting by Jan Muster; Editing by A. Sample)", "ENDS"))
        .isEqualTo("Ministers met.");
  }

  @Test
  void tailNamesTheAgency() {
    assertThat(read("Ministers met on Monday. (AFP)", Credit.NONE).agency()).isEqualTo("AFP");
    assertThat(read("Ministers met on Monday. -0- /TASS/", Credit.NONE).agency()).isEqualTo("TASS");
  }

  @Test
  void keepsBracketsInTheLastSentence() {
    assertThat(body("The minister told the agency (AFP).")).endsWith("(AFP).");
    assertThat(body("The ministers told Reuters")).isEqualTo("The ministers told Reuters");
  }

  @Test
  void reporterOfTheTailIsTheByline() {
    ArticleDraft articleDraft =
        draft(
            Credit.NONE, null, "Ministers met.", "(Reporting by Jan Muster; Editing by A. Sample)");

    assertThat(wires.read(articleDraft, "en", null).draft().credit().byline())
        .isEqualTo("Reporting by Jan Muster; Editing by A. Sample");
  }

  @Test
  void reportersAreTheAuthorsAndEditorsAreNot() {
    ArticleDraft articleDraft =
        draft(
            Credit.NONE,
            null,
            "Ministers met.",
            "(Reporting by Jan Muster in Lima, Jean-Max Sample and Ana Ejemplo; editing by A. B.)");

    assertThat(wires.read(articleDraft, "en", null).draft().credit().authors())
        .containsExactly("Jan Muster", "Jean-Max Sample", "Ana Ejemplo");
    assertThat(read("新华社北京9月27日电（记者样本人）部长们会晤。", Credit.NONE).authors()).containsExactly("样本人");
  }

  @Test
  void paragraphAboveTheDatelineIsTheLead() {
    ArticleDraft articleDraft =
        draft(Credit.NONE, null, "The ministers met for hours", "LIMA (AP) - Ministers met.");

    ArticleDraft clean = wires.read(articleDraft, "en", null).draft();

    assertThat(clean.heading().lead()).isEqualTo("The ministers met for hours");
    assertThat(clean.paragraphs()).containsExactly("Ministers met.");
  }

  @Test
  void agencysOwnSiteIsItsPublisher() {
    ArticleDraft articleDraft =
        draft(Credit.NONE, URI.create("https://tass.com/world/1"), "Ministers met on Monday.");

    Credit credit = wires.read(articleDraft, "en", null).draft().credit();

    assertThat(credit.publisher()).isEqualTo("TASS");
    assertThat(credit.agency()).isEqualTo("TASS");
    assertThat(credit.syndication()).containsExactly("TASS");
  }

  private String body(String... paragraphs) {
    ArticleDraft articleDraft = draft(Credit.NONE, null, paragraphs);
    return String.join("\n", wires.read(articleDraft, "en", null).draft().paragraphs());
  }

  private Credit read(String paragraph, Credit given) {
    return wires.read(draft(given, null, paragraph), "en", null).draft().credit();
  }

  private static Credit given(
      @Nullable String byline, List<String> authors, @Nullable String publisher) {
    return new Credit(byline, authors, null, null, publisher, List.of(), null, null);
  }

  private static ArticleDraft draft(Credit credit, @Nullable URI address, String... paragraphs) {
    return new ArticleDraft(
        Heading.NONE,
        List.of(paragraphs),
        credit,
        PublicationDates.NONE,
        Classification.NONE,
        new PageAccess(address, null, null, List.of()),
        Map.of("body", FieldOrigin.HTML));
  }
}
