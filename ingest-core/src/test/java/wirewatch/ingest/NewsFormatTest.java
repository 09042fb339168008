package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification.Subject;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;

class NewsFormatTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final Instant FETCHED = Instant.parse("2026-03-04T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/wirewatch/ingest/newsformat/expected.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 1)
  void readsEachFieldOfEachFormat(
      String file,
      String headline,
      @Nullable String dateline,
      String language,
      int urgency,
      @Nullable String byline,
      int paragraphs,
      String body)
      throws IOException {
    Article article = article(file);

    assertThat(article.heading().headline()).isEqualTo(headline);
    assertThat(place(article)).isEqualTo(dateline);
    assertThat(article.classification().language()).isEqualTo(language);
    assertThat(article.wireStatus().urgency()).isEqualTo(urgency);
    assertThat(article.credit().byline()).isEqualTo(byline);
    assertThat(article.body()).startsWith(body);
    assertThat(article.paragraphs()).as(article.body()).hasSize(paragraphs);
  }

  @Test
  void readsWhatNewsMlStatesAboutAnItem() throws IOException {
    Article article = article("g2-indented-paragraph.xml");

    assertThat(article.item().guid()).isEqualTo("tag:wire.example,0000:newsml_L4N1TIMBER");
    assertThat(article.item().version()).isEqualTo("1132689232");
    assertThat(article.item().slugline()).isEqualTo("COAST-HARBOUR/ (UPDATE 1)");
    assertThat(article.item().editorNotes()).containsExactly("Adds vote");
    assertThat(article.wireStatus().update()).isEqualTo("update");
    assertThat(article.credit().agency()).isEqualTo("Reuters");
    assertThat(article.credit().copyrightHolder()).isEqualTo("Wire Example Ltd");
    assertThat(article.credit().usageTerms()).isEqualTo("For editorial use only");
    assertThat(article.classification().genres()).containsExactly("Reports");
    assertThat(article.classification().subjects())
        .contains(
            new Subject("subj:04015002", "subj:04015002"),
            new Subject("water transport", "medtop:20000337"));
    assertThat(Objects.requireNonNull(article.dates().published()).time())
        .isEqualTo("2026-03-03T09:40:00Z");
    assertThat(article.dates().modified()).isEqualTo("2026-03-03T10:47:29Z");
    assertThat(article.provenance())
        .containsEntry("headline", FieldOrigin.NEWSML)
        .containsEntry("body", FieldOrigin.NEWSML)
        .containsEntry("urgency", FieldOrigin.NEWSML);
  }

  @Test
  void identifiesAnItemByItsOwnIdentifierWithoutTheVersion() throws IOException {
    assertThat(article("newsml1-afp.xml").canonicalUrl())
        .isEqualTo(URI.create("urn:newsml:afp.example:20260303:260303125902.qpsp2jzk"));
    assertThat(article("newsml1-two-stories.xml#2").canonicalUrl())
        .isEqualTo(URI.create("urn:newsml:wire.example:20260303:multi#2"));
    assertThat(article("nitf-ntb.xml").canonicalUrl())
        .isEqualTo(URI.create("urn:x-wire-item:ntb:havn"));
  }

  @Test
  void keepsTheAddressOfAPageThatIsASingleItem() throws IOException {
    URI address = URI.create("https://wire.example/items/1.xml");
    FetchedPage page =
        new FetchedPage(
            address, address, FETCHED, 200, Map.of(), read("newsml1-afp.xml"), PageHints.NONE);

    Article article = ((ExtractionResult.ExtractedArticle) EXTRACTOR.extract(page)).article();

    assertThat(article.canonicalUrl()).isEqualTo(address);
  }

  @Test
  void marksACanceledItemAsARetraction() throws IOException {
    Article article = article("g2-canceled.xml");

    assertThat(article.wireStatus().pubStatus()).isEqualTo("canceled");
    assertThat(article.wireStatus().update()).isEqualTo("retraction");
    assertThat(article.item().editorNotes()).containsExactly("Withdrawn: the vote was postponed");
  }

  @Test
  void readsAPackageOfItemsThatAreElsewhereAsTheirTitlesAndSummaries() throws IOException {
    Article article = article("g2-package-titles.xml");

    assertThat(article.heading().headline())
        .isEqualTo("The coast at this hour: quay, ferries and fish");
    assertThat(article.paragraphs())
        .containsExactly(
            "Council to rebuild the timber quay",
            "The harbour council approved the plan on Tuesday, after a debate of four hours.",
            "Ferries to sail again in May");
    assertThat(article.canonicalUrl())
        .isEqualTo(URI.create("urn:newsml:wire.example:20260303:hourly"));
    assertThat(article.item().version()).isEqualTo("4");
    assertThat(article.wireStatus().update()).isEqualTo("update");
    assertThat(article.wireStatus().urgency()).isEqualTo(5);
    assertThat(article.provenance()).containsEntry("body", FieldOrigin.NEWSML);
  }

  @Test
  void readsOnlyTheItemsOfAPackageThatIsDeliveredWithThem() throws IOException {
    assertThat(extract("g2-package-with-items.xml"))
        .extracting(
            result -> ((ExtractionResult.ExtractedArticle) result).article().heading().headline())
        .containsExactly("Council to rebuild the timber quay", "The quay in figures");
  }

  @Test
  void marksACanceledPackageAsARetraction() throws IOException {
    Article article = article("g2-package-canceled.xml");

    assertThat(article.canonicalUrl())
        .isEqualTo(URI.create("urn:newsml:wire.example:20260303:hourly"));
    assertThat(article.wireStatus().update()).isEqualTo("retraction");
    assertThat(article.item().editorNotes()).containsExactly("Sent in error");
  }

  @Test
  void readsEmbargoesAndCorrections() throws IOException {
    assertThat(article("newsml1-pa.xml").item().embargoed())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T00:01Z"));
    assertThat(article("nitf-wrapped.xml").item().embargoed())
        .isEqualTo(OffsetDateTime.parse("2026-03-04T06:00+11:00"));
    assertThat(article("ninjs3.json").item().embargoed())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T12:00Z"));
    assertThat(article("nitf-ntb.xml").wireStatus().update()).isEqualTo("correction");
    assertThat(article("nitf-ntb.xml").item().editorNotes()).contains("Beløpet er 12 millioner");
  }

  @Test
  void readsTheTimeBelowATelexCopy() throws IOException {
    for (String file : List.of("iptc7901-dpa.txt", "iptc7901-plain.txt")) {
      assertThat(Objects.requireNonNull(article(file).dates().published()).time().toLocalDate())
          .isEqualTo("2026-03-03");
    }
    Article dpa = article("iptc7901-dpa.txt");
    assertThat(dpa.classification().keywords())
        .containsExactly("Schifffahrt", "Hafen", "Deutschland");
    assertThat(dpa.item().editorNotes()).containsExactly("neu: Zitat Weber", "Foto Archiv");
    assertThat(dpa.credit().agency()).isEqualTo("dpa");
  }

  @Test
  void joinsWordsThatWereLaidOutOnLinesOfTheirOwn() throws IOException {
    assertThat(article("newsml1-pa.xml").body())
        .contains("runs from May 1 to August 25.")
        .contains("Anna Weber, leader of the Harbour Council, said:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown.xml        | XML of an unknown kind, with the root element RBNews
          half-written.xml   | XML that is not complete: the end of the element newsItem is missing
          g2-picture.xml     | NewsML-G2 news item of class picture without a text
          g2-package.xml     | NewsML-G2 packageItem: it carries neither a news item nor a package with titles
          """)
  void refusesWhatIsNoNewsWithItsName(String file, String reason) throws IOException {
    assertThat(extract(file)).containsExactly(new ExtractionResult.NotAnArticle(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"total": 3, "rows": [1, 2]}                       | JSON of an unknown kind, with the keys total, rows
          {"headline": "Quay                                 | JSON that cannot be read
          %PDF-1.7 abc                                       | PDF document
          {\\rtf1 Quay}                                      | RTF document
          <rss version="2.0"><channel></channel></rss>       | a feed or sitemap (rss)
          <?xml version="1.0"?><article><p>Q</p></article>   | XML of an unknown kind, with the root element article
          """)
  void refusesOtherKindsWithTheirNames(String text, String reason) {
    List<ExtractionResult> results =
        EXTRACTOR.extractAll(
            PlainText.of(text, null, FETCHED), text.getBytes(StandardCharsets.UTF_8));

    assertThat(((ExtractionResult.NotAnArticle) results.getFirst()).reason()).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Note] The council met on Tuesday.
          <quote> is how the text began, and it went on for a while.
          Top10 5 of 10 councils have approved the plan for the quay.
          """)
  void readsTextsThatOnlyBeginLikeAFormatAsTexts(String text) {
    assertThat(EXTRACTOR.extract(PlainText.of(text, null, FETCHED)))
        .isInstanceOf(ExtractionResult.ExtractedArticle.class);
  }

  @Test
  void neitherExpandsNorFetchesEntities() throws IOException {
    Article article = article("entity-bomb.xml");

    assertThat(article.body()).contains("&lol2;").contains("&secret;").hasSizeLessThan(100);
  }

  private static @Nullable String place(Article article) {
    return article.dateline() == null ? null : article.dateline().place();
  }

  /** The article of a file, or its n-th of {@code file#n}. */
  private static Article article(String name) throws IOException {
    int mark = name.indexOf('#');
    int index = mark < 0 ? 0 : Integer.parseInt(name.substring(mark + 1)) - 1;
    ExtractionResult result = extract(mark < 0 ? name : name.substring(0, mark)).get(index);
    assertThat(result).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return ((ExtractionResult.ExtractedArticle) result).article();
  }

  private static List<ExtractionResult> extract(String file) throws IOException {
    byte[] bytes = read(file);
    URI address = URI.create("about:blank");
    return file.endsWith(".xml")
        ? EXTRACTOR.extractAll(
            new FetchedPage(address, address, FETCHED, 200, Map.of(), bytes, PageHints.NONE))
        : EXTRACTOR.extractAll(
            PlainText.of(new String(bytes, StandardCharsets.UTF_8), null, FETCHED), bytes);
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = NewsFormatTest.class.getResourceAsStream("newsformat/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
