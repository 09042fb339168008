package wirewatch.ingest.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.PlainText;

class TextReaderTest {
  private final TextReader texts = new TextReader();

  @Test
  void takesDateFromExtractorPrefix() {
    Draft draft = read(" date 2021-09-13 Ministers sign treaty\n\nThe ministers met on Monday.");

    assertThat(draft.dates().published())
        .isEqualTo(
            new Dates.Published(OffsetDateTime.parse("2021-09-13T00:00:00Z"), Dates.Precision.DAY));
    assertThat(draft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(draft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void takesAddressFromExtractorPrefix() {
    Draft draft = read("https://news.example/a/1\n\nThe ministers met on Monday.");

    assertThat(draft.access().canonical()).isEqualTo(URI.create("https://news.example/a/1"));
    assertThat(draft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void readsRepeatedLineAsLead() {
    String lead =
        "The council values the free trade of its neighbour and wants to widen their common work";

    Draft draft = read(lead + "\n\nLIMA (AP) - " + lead + ".\n\nNobody spoke against it.");

    assertThat(draft.heading().headline()).isNull();
    assertThat(draft.heading().lead()).isEqualTo(lead);
    assertThat(draft.paragraphs())
        .containsExactly("LIMA (AP) - " + lead + ".", "Nobody spoke against it.");
  }

  @Test
  void readsLeadBetweenHeadlineAndDateline() {
    String lead = "The ministers met for nine hours in the old town hall, their spokesman noted";

    Draft draft =
        read("All news\n\nMinisters sign treaty\n\n" + lead + "\n\nLIMA (AP) - They met.");

    assertThat(draft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(draft.heading().lead()).isEqualTo(lead);
    assertThat(draft.paragraphs()).containsExactly("LIMA (AP) - They met.");
  }

  @Test
  void acceptsHeadlineWithFullStopAboveDateline() {
    Draft draft = read("Ministers sign treaty.\n\nLIMA (AP) — They met.");

    assertThat(draft.heading().headline()).isEqualTo("Ministers sign treaty.");
  }

  @Test
  void rejectsSentenceAsHeadline() {
    Draft draft = read("The ministers met on Monday.\n\nThey signed on Tuesday.");

    assertThat(draft.heading().headline()).isNull();
    assertThat(draft.paragraphs()).hasSize(2);
  }

  @Test
  void joinsHardWrapsAndDividesAtIndents() {
    Draft draft =
        read(
            """
            TIN PRICES RISE IN LIMA

            LIMA, March 5 - Tin rose on the exchange of the city for
            the third day, and dealers said the 120-
            dollar mark was near.
                The board meets on Friday.
             Reuter
            """);

    assertThat(draft.heading().headline()).isEqualTo("TIN PRICES RISE IN LIMA");
    assertThat(draft.paragraphs())
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
    Draft draft =
        read(
            "Ministers sign treaty\nJane Sample 10 hours ago Sat 25th September 2021 | 11:13 PM\n\n"
                + "The ministers met on Monday.");

    assertThat(draft.credit().byline()).isEqualTo("Jane Sample");
    assertThat(draft.dates().published())
        .isEqualTo(
            new Dates.Published(
                OffsetDateTime.parse("2021-09-25T23:13:00Z"), Dates.Precision.MINUTE));
    assertThat(draft.heading().headline()).isEqualTo("Ministers sign treaty");
  }

  @Test
  void readsZonesOfDateLines() {
    assertThat(read("Ministers sign treaty\n\n08:32 UTC+8, 2025-02-25\n\nThey met.").dates())
        .extracting(dates -> requireNonNull(dates.published()).time())
        .isEqualTo(OffsetDateTime.parse("2025-02-25T08:32:00+08:00"));
    assertThat(
            read("Ministers sign treaty\n\nMonday July 26, 2010 18:59:30 GMT\n\nThey met.").dates())
        .extracting(dates -> requireNonNull(dates.published()).time())
        .isEqualTo(OffsetDateTime.parse("2010-07-26T18:59:30Z"));
  }

  @Test
  void readsAgencyLineAsCredit() {
    Draft draft = read("Ministers sign treaty\n\nXinhua\n\nThe ministers met on Monday.");

    assertThat(draft.credit().agency()).isEqualTo("Xinhua");
    assertThat(draft.paragraphs()).containsExactly("The ministers met on Monday.");
  }

  @Test
  void dropsRelatedHeadlinesAndTemplates() {
    Draft draft =
        read(
            "{{point.title}}\n\nMinisters sign treaty\n\nRead also\n\nEnvoys leave town\n\n"
                + "LIMA (AP) - They met.");

    assertThat(draft.heading().headline()).isEqualTo("Ministers sign treaty");
    assertThat(draft.paragraphs()).containsExactly("LIMA (AP) - They met.");
  }

  @Test
  void detokenisesText() {
    Draft draft = read("\" We met , \" said the minister ( 51 ) of Peru ’s tin , iron and zinc .");

    assertThat(draft.paragraphs())
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

  private Draft read(String text) {
    return texts.read(PlainText.of(text, null, null));
  }
}
