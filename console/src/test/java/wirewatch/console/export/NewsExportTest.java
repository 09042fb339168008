package wirewatch.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.ingest.newsformat.NewsDocument;
import wirewatch.ingest.newsformat.NewsDocumentReader;
import wirewatch.ingest.newsformat.NewsFormat;
import wirewatch.ingest.newsformat.NewsItem;

/** What is exported in a news format is read back as an agency's item is. */
class NewsExportTest {
  private static final Map<String, Object> ARTICLE =
      Map.of(
          "url", Map.of("full", "https://wire.example/1"),
          "event", Map.of("created", "2026-03-09T12:00:00Z"),
          "article",
              Map.ofEntries(
                  Map.entry("headline", "Ferry <aground> & \u0000towed"),
                  Map.entry("lead", "A ferry ran aground."),
                  Map.entry("body", "A ferry ran aground off Visby.\n\nNobody was hurt."),
                  Map.entry("published", "2026-03-09T10:00:00+01:00"),
                  Map.entry("agency", "Nordwire"),
                  Map.entry("publisher", "The Courier"),
                  Map.entry("byline", "By Ana Lima"),
                  Map.entry("language", "en"),
                  Map.entry("urgency", 3),
                  Map.entry("version", 2),
                  Map.entry("keywords", List.of("ferry", "sea")),
                  Map.entry(
                      "subjects", List.of(Map.of("name", "accident", "qcode", "medtop:20000139"))),
                  Map.entry("people", List.of(Map.of("name", "Per Lind", "count", 1))),
                  Map.entry("dateline", Map.of("place", "VISBY", "text", "VISBY, March 9"))));

  @TempDir private Path folder;

  @Test
  void newsMlG2IsReadBack() throws IOException {
    NewsItem item =
        onlyItem(
            new String(exported(ExportFormat.NEWSML_G2, ARTICLE), StandardCharsets.UTF_8),
            NewsFormat.NEWSML_G2);

    assertIsTheArticle(item);
    assertThat(item.draft().classification().subjects()).hasSize(1);
    assertThat(item.metadata().version()).isEqualTo("2");
  }

  @Test
  void nitfIsReadBack() throws IOException {
    List<String> documents = unzipped(exported(ExportFormat.NITF, ARTICLE));

    assertThat(documents).hasSize(1);
    assertIsTheArticle(onlyItem(documents.get(0), NewsFormat.NITF));
  }

  @Test
  void everyFormatWritesIncompleteDocuments() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(exported(format, Map.of())).as(format.name()).isNotEmpty();
    }
    assertThat(
            new NewsDocumentReader()
                .read(
                    new String(exported(ExportFormat.NEWSML_G2, Map.of()), StandardCharsets.UTF_8)))
        .isInstanceOf(NewsDocument.Refused.class); // an item without headline and text
  }

  @Test
  void spreadsheetsHoldTextsThatAreNoFormulas() throws IOException {
    Map<String, Object> document =
        Map.of("article", Map.of("headline", "=1+1", "body", "x".repeat(40_000)));

    Path file = Files.write(folder.resolve("articles.xlsx"), exported(ExportFormat.XLSX, document));
    StringBuilder sheet = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        sheet.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    assertThat(sheet.toString()).contains("=1+1").doesNotContain("<f>").contains("x [&#x2026;]");
    assertThat(sheet.toString()).doesNotContain("x".repeat(32_767));
  }

  private static void assertIsTheArticle(NewsItem item) {
    assertThat(item.draft().heading().headline()).isEqualTo("Ferry <aground> & towed");
    assertThat(item.draft().paragraphs())
        .isEqualTo(List.of("A ferry ran aground off Visby.", "Nobody was hurt."));
    assertThat(item.dateline()).isEqualTo("VISBY, March 9");
    assertThat(item.status().urgency()).isEqualTo(3);
    assertThat(item.draft().classification().language()).isEqualTo("en");
    assertThat(item.draft().classification().keywords()).containsExactly("ferry", "sea");
  }

  private static NewsItem onlyItem(String text, NewsFormat format) {
    NewsDocument document = new NewsDocumentReader().read(text);

    assertThat(document).as(text).isInstanceOf(NewsDocument.Items.class);
    NewsDocument.Items items = (NewsDocument.Items) document;
    assertThat(items.format()).isEqualTo(format);
    assertThat(items.items()).hasSize(1);
    return items.items().get(0);
  }

  private static byte[] exported(ExportFormat format, Map<String, Object> document)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportWriter writer = format.newWriter(out);
    writer.write("1f/2", document);
    writer.finish();
    return out.toByteArray();
  }

  private static List<String> unzipped(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).doesNotContain("1f/2");
        texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
