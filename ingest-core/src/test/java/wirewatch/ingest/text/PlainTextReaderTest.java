package wirewatch.ingest.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.model.PublicationDates;

class PlainTextReaderTest {
  private final PlainTextReader reader = new PlainTextReader();

  @Test
  void takesDateFromExtractorPrefix() {
    ArticleDraft articleDraft =
        read(" date 2021-09-13 Ministers sign treaty\n\nThe ministers met on Monday.");

    assertThat(articleDraft.dates().published())
        .isEqualTo(
            new PublicationDates.PublicationTime(
                OffsetDateTime.parse("2021-09-13T00:00:00Z"), PublicationDates.Precision.DAY));
    assertThat(articleDraft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(articleDraft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void takesAddressFromExtractorPrefix() {
    ArticleDraft articleDraft = read("https://news.example/a/1\n\nThe ministers met on Monday.");

    assertThat(articleDraft.pageAccess().canonicalUrl())
        .isEqualTo(URI.create("https://news.example/a/1"));
    assertThat(articleDraft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void readsRepeatedLineAsLead() {
    String lead =
        "The council values the free trade of its neighbour and wants to widen their common work";

    ArticleDraft articleDraft =
        read(lead + "\n\nLIMA (AP) - " + lead + ".\n\nNobody spoke against it.");

    assertThat(articleDraft.heading().headline()).isNull();
    assertThat(articleDraft.heading().lead()).isEqualTo(lead);
    assertThat(articleDraft.paragraphs())
        .containsExactly("LIMA (AP) - " + lead + ".", "Nobody spoke against it.");
  }

  @Test
  void readsLeadBetweenHeadlineAndDateline() {
    String lead = "The ministers met for nine hours in the old town hall, their spokesman noted";

    ArticleDraft articleDraft =
        read("All news\n\nMinisters sign treaty\n\n" + lead + "\n\nLIMA (AP) - They met.");

    assertThat(articleDraft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(articleDraft.heading().lead()).isEqualTo(lead);
    assertThat(articleDraft.paragraphs()).containsExactly("LIMA (AP) - They met.");
  }

  @Test
  void acceptsHeadlineWithFullStopAboveDateline() {
    ArticleDraft articleDraft = read("Ministers sign treaty.\n\nLIMA (AP) — They met.");

    assertThat(articleDraft.heading().headline()).isEqualTo("Ministers sign treaty.");
  }

  @Test
  void rejectsSentenceAsHeadline() {
    ArticleDraft articleDraft = read("The ministers met on Monday.\n\nThey signed on Tuesday.");

    assertThat(articleDraft.heading().headline()).isNull();
    assertThat(articleDraft.paragraphs()).hasSize(2);
  }

  @Test
  void joinsHardWrapsAndDividesAtIndents() {
    ArticleDraft articleDraft =
        read(
            """
            TIN PRICES RISE IN LIMA

            LIMA, March 5 - Tin rose on the exchange of the city for
            the third day, and dealers said the 120-
            dollar mark was near.
                The board meets on Friday.
             Reuter
            """);

    assertThat(articleDraft.heading().headline()).isEqualTo("TIN PRICES RISE IN LIMA");
    assertThat(articleDraft.paragraphs())
        .containsExactly(
            "LIMA, March 5 - Tin rose on the exchange of the city for the third day, and dealers"
                + " said the 120-dollar mark was near.",
            "The board meets on Friday.",
            "Reuter");
  }

  @Test
  void lineBreaksDivideLongLines() {
    String first = "The ministers met on Monday in the town hall and spoke of trade. ".repeat(3);
    String second = "They signed the treaty on Tuesday in the presence of nine envoys. ".repeat(3);

    assertThat(read(first + "\n" + second).paragraphs())
        .containsExactly(first.strip(), second.strip());
  }

  @Test
  void readsDateLinesAndBylines() {
    ArticleDraft articleDraft =
        read(
            "Ministers sign treaty\nJane Sample 10 hours ago Sat 25th September 2021 | 11:13 PM\n\n"
                + "The ministers met on Monday.");

    assertThat(articleDraft.credit().byline()).isEqualTo("Jane Sample");
    assertThat(articleDraft.dates().published())
        .isEqualTo(
            new PublicationDates.PublicationTime(
                OffsetDateTime.parse("2021-09-25T23:13:00Z"), PublicationDates.Precision.MINUTE));
    assertThat(articleDraft.heading().headline()).isEqualTo("Ministers sign treaty");
  }

  @Test
  void readsZonesOfDateLines() {
    assertThat(read("Ministers sign treaty\n\n08:32 UTC+8, 2025-02-25\n\nThey met.").dates())
        .extracting(publicationDates -> requireNonNull(publicationDates.published()).time())
        .isEqualTo(OffsetDateTime.parse("2025-02-25T08:32:00+08:00"));
    assertThat(
            read("Ministers sign treaty\n\nMonday July 26, 2010 18:59:30 GMT\n\nThey met.").dates())
        .extracting(publicationDates -> requireNonNull(publicationDates.published()).time())
        .isEqualTo(OffsetDateTime.parse("2010-07-26T18:59:30Z"));
  }

  @Test
  void readsAgencyLineAsCredit() {
    ArticleDraft articleDraft =
        read("Ministers sign treaty\n\nXinhua\n\nThe ministers met on Monday.");

    assertThat(articleDraft.credit().agency()).isEqualTo("Xinhua");
    assertThat(articleDraft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void dropsRelatedHeadlinesAndTemplates() {
    ArticleDraft articleDraft =
        read(
            "{{point.title}}\n\nMinisters sign treaty\n\nRead also\n\nEnvoys leave town\n\n"
                + "LIMA (AP) - They met.");

    assertThat(articleDraft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(articleDraft.paragraphs()).containsExactly("LIMA (AP) - They met.");
  }

  @Test
  void detokenisesText() {
    ArticleDraft articleDraft =
        read("\" We met , \" said the minister ( 51 ) of Peru ’s tin , iron and zinc .");

    assertThat(articleDraft.paragraphs())
        .containsExactly("\"We met,\" said the minister (51) of Peru’s tin, iron and zinc.");
  }

  @Test
  void removesInvisibleCharacters() {
    assertThat(read("\ufeffThe minis\u00adters\u200b met\u00a0on Monday.\r\n").paragraphs())
        .containsExactly("The ministers met on Monday.");
  }

  @Test
  void emptyTextGivesEmptyDraft() {
    assertThat(read("").paragraphs()).isEmpty();
    assertThat(read(" \n\r\n\t ").paragraphs()).isEmpty();
    assertThat(read("date 2021-99-99").paragraphs()).containsExactly("date 2021-99-99");
  }

  private ArticleDraft read(String text) {
    return reader.read(PlainText.of(text, null, null));
  }
}
