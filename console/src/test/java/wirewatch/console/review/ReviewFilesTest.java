package wirewatch.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import wirewatch.alerting.delivery.MailDocument;
import wirewatch.console.view.DisplayTime;

/** The files of a review, each read by another reader; its texts are those of a hostile web. */
class ReviewFilesTest {
  private static final String HOSTILE = "</p><script>alert(1)</script> & ]]> \"x\" 'y'";
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  private static final ReviewDocument REVIEW =
      new ReviewDocument(
          "r1",
          "Morning " + HOSTILE,
          "First line\nSecond " + HOSTILE,
          "ada",
          NOON,
          List.of(
              story("Ferry " + HOSTILE, "en", "Why it matters\n" + HOSTILE),
              story("عبارة على الصخور", "ar", ""),
              new ReviewDocument.Story(
                  new ReviewItem("gone", "gone", "lost"),
                  "gone",
                  "",
                  "",
                  "",
                  List.of(),
                  0,
                  List.of())));

  private static ReviewDocument.Story story(String headline, String language, String note) {
    return new ReviewDocument.Story(
        new ReviewItem("s" + language, "a" + language, note),
        headline,
        language,
        "Lead " + HOSTILE,
        "https://coast.example/a?b=1&c=2",
        List.of(
            new ReviewDocument.Source(
                "Coast " + HOSTILE, DisplayTime.of(NOON), "https://coast.example/a", ""),
            new ReviewDocument.Source(
                "Nordwire", DisplayTime.of(NOON.plusSeconds(60)), "", "withdrawn")),
        3,
        List.of("© Nord Wire GmbH. All rights reserved. " + HOSTILE));
  }

  @Test
  void htmlHasEveryPartAndNoMarkupOfTheWeb() {
    org.jsoup.nodes.Document page =
        Jsoup.parse(new String(ReviewFormat.HTML.write(REVIEW, ""), StandardCharsets.UTF_8));

    assertThat(page.select("script, img, iframe, link, form, [onclick]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("Morning " + HOSTILE);
    assertThat(page.select("h2").eachText())
        .containsExactly("Ferry " + HOSTILE, "عبارة على الصخور");
    assertThat(page.expectFirst("h2[dir=rtl]").text()).isEqualTo("عبارة على الصخور");
    assertThat(page.expectFirst("h2 a").attr("href")).isEqualTo("https://coast.example/a?b=1&c=2");
    assertThat(page.select("p").eachText())
        .contains("First line", "Second " + HOSTILE, "Why it matters", "Lead " + HOSTILE)
        .contains("© Nord Wire GmbH. All rights reserved. " + HOSTILE)
        .anyMatch(
            line ->
                line.startsWith("Sources: Coast " + HOSTILE + ", 9 Mar 2026, 12:00 UTC;")
                    && line.contains("Nordwire, 9 Mar 2026, 12:01 UTC (withdrawn)")
                    && line.endsWith("and 3 more"));
    for (Element each : page.select("bdi")) {
      assertThat(each.text()).isNotEmpty();
    }
  }

  @Test
  void theMailHasTheSameAsText() {
    MailDocument mail = ReviewMail.of(REVIEW, "desk");

    assertThat(mail.subject()).isEqualTo("Morning " + HOSTILE);
    assertThat(mail.text().replaceAll("[\u2068\u2069]", ""))
        .contains("9 Mar 2026, 12:00 UTC · 2 stories · ada")
        .contains("> Why it matters\n> " + HOSTILE)
        .contains("Sources: Coast " + HOSTILE + ", 9 Mar 2026, 12:00 UTC; Nordwire")
        .contains("All rights reserved.")
        .doesNotContain("lost");
    assertThat(ReviewMail.of(REVIEW, "desk").key()).isEqualTo(mail.key());
    assertThat(ReviewMail.of(REVIEW, "other").key()).isNotEqualTo(mail.key());
  }

  @Test
  void atomIsXmlWithAnEntryForEachStory() throws Exception {
    Document feed = parse(ReviewFormat.ATOM.write(REVIEW, "http://desk.example/r?format=atom"));

    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(texts(feed, "title"))
        .containsExactly("Morning " + HOSTILE, "Ferry " + HOSTILE, "عبارة على الصخور");
    assertThat(texts(feed, "id")).hasSize(3).doesNotHaveDuplicates();
    assertThat(texts(feed, "published")).containsOnly("2026-03-09T12:00:00Z");
    assertThat(texts(feed, "rights")).hasSize(2).allMatch(notice -> notice.contains("Nord Wire"));
    String content = texts(feed, "content").getFirst();
    assertThat(Jsoup.parseBodyFragment(content).select("script")).isEmpty();
    assertThat(Jsoup.parseBodyFragment(content).text()).contains("Why it matters", HOSTILE);
  }

  @Test
  void odtIsAnOpenDocumentPackage() throws Exception {
    byte[] file = ReviewFormat.ODT.write(REVIEW, "");
    Map<String, byte[]> parts = unzip(file);

    assertThat(new String(file, 30, 47, StandardCharsets.US_ASCII))
        .as("what the format is known by") // ODF 1.3, part 2, 3.3
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    NodeList files =
        parse(part(parts, "META-INF/manifest.xml"))
            .getElementsByTagNameNS(
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "file-entry");
    for (int i = 1; i < files.getLength(); i++) {
      String path = ((org.w3c.dom.Element) files.item(i)).getAttribute("manifest:full-path");
      assertThat(parse(part(parts, path)).getDocumentElement().getPrefix()).isEqualTo("office");
    }
    assertThat(files.getLength()).isEqualTo(parts.size() - 1);
    String text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    Document content = parse(part(parts, "content.xml"));
    NodeList headings = content.getElementsByTagNameNS(text, "h");
    assertThat(headings.getLength()).isEqualTo(3);
    assertThat(headings.item(1).getTextContent()).isEqualTo("Ferry " + HOSTILE);
    assertThat(content.getDocumentElement().getTextContent())
        .contains("Why it matters", "© Nord Wire GmbH.", "12:01 UTC (withdrawn); and 3 more")
        .doesNotContain("lost");
    String styles = new String(part(parts, "styles.xml"), StandardCharsets.UTF_8);
    NodeList paragraphs = content.getElementsByTagNameNS(text, "p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      String style = ((org.w3c.dom.Element) paragraphs.item(i)).getAttribute("text:style-name");
      assertThat(styles).contains("style:name=\"" + style + "\"");
    }
  }

  private static Map<String, byte[]> unzip(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<String> texts(Document feed, String name) {
    NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static byte[] part(Map<String, byte[]> parts, String path) {
    byte[] part = parts.get(path);
    assertThat(part).as(path).isNotNull();
    return Objects.requireNonNull(part);
  }
}
