package wirewatch.flink.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.flink.source.WarcItem;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;

class RecordSerializerTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00.123456Z");
  private static final URI ADDRESS = URI.create("http://a.example/1?q=%C3%A9");

  @Test
  void readsAnArticleAsItWasWritten() throws IOException {
    RecordSerializer<StoredArticle> serializer = new RecordSerializer<>(StoredArticle.class, true);
    StoredArticle article = article();
    assertThat(read(serializer, write(serializer, article))).isEqualTo(article);
  }

  @Test
  void readsAPageAsItWasWritten() throws IOException {
    RecordSerializer<WarcItem> serializer = new RecordSerializer<>(WarcItem.class, false);
    WarcItem.Page page = page();
    assertThat(read(serializer, write(serializer, page)))
        .usingRecursiveComparison()
        .isEqualTo(page);
  }

  @Test
  void keepsTextsThatAreNoValidUnicode() throws IOException {
    StoredArticle.Feed feed = new StoredArticle.Feed("a", "lone \ud800 surrogate", null, null);
    RecordSerializer<StoredArticle.Feed> serializer =
        new RecordSerializer<>(StoredArticle.Feed.class, true);
    assertThat(read(serializer, write(serializer, feed))).isEqualTo(feed);
  }

  @Test
  void copiesWithoutReading() throws IOException {
    RecordSerializer<StoredArticle> serializer = new RecordSerializer<>(StoredArticle.class, true);
    DataOutputSerializer copy = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(write(serializer, article())), copy);
    assertThat(read(serializer, copy.getCopyOfBuffer())).isEqualTo(article());
  }

  @Test
  void takesAtMostFiveKilobytesForAnArticleOfAverageLength() throws IOException {
    RecordSerializer<StoredArticle> serializer = new RecordSerializer<>(StoredArticle.class, true);
    assertThat(String.join("", article().article().paragraphs())).hasSizeGreaterThan(2_500);
    assertThat(write(serializer, article())).hasSizeLessThan(5_000);
  }

  @Test
  void refusesAComponentWithoutBinaryForm() {
    record Open(Thread thread) {}

    assertThatThrownBy(() -> RecordType.of(Open.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no binary form for java.lang.Thread");
  }

  @Test
  void readsWhatVersionOneWrote() throws IOException {
    RecordSerializer<StoredArticle> serializer = new RecordSerializer<>(StoredArticle.class, true);
    StoredArticle article = read(serializer, stored("article-1.bin"));
    assertThat(article.location().full()).isEqualTo(ADDRESS);
    assertThat(article.article().heading().headline()).isEqualTo("Grain ships wait off Oslo");
    assertThat(article.watchIds()).containsExactly("grain");

    WarcItem item = read(new RecordSerializer<>(WarcItem.class, false), stored("page-1.bin"));
    assertThat(item).usingRecursiveComparison().isEqualTo(page());
  }

  @Test
  void acceptsTheSnapshotOfVersionOne() throws IOException {
    TypeSerializerSnapshot<StoredArticle> before =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(stored("article-snapshot-1.bin")),
            getClass().getClassLoader());
    TypeSerializerSnapshot<StoredArticle> now =
        new RecordSerializer<>(StoredArticle.class, true).snapshotConfiguration();
    assertThat(now.resolveSchemaCompatibility(before).isCompatibleAsIs()).isTrue();
  }

  @Test
  void refusesTheSnapshotOfAnotherRecord() {
    TypeSerializerSnapshot<StoredArticle> now =
        new RecordSerializer<>(StoredArticle.class, true).snapshotConfiguration();
    TypeSerializerSnapshot<StoredArticle> other =
        new RecordSerializer<>(StoredArticle.class, false).snapshotConfiguration();
    assertThat(now.resolveSchemaCompatibility(other).isIncompatible()).isTrue();
  }

  static <T> byte[] write(RecordSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }

  private static <T> T read(RecordSerializer<T> serializer, byte[] bytes) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(bytes));
  }

  private static byte[] stored(String name) {
    try (InputStream in = RecordSerializerTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WarcItem.Page page() {
    FetchedPage page =
        new FetchedPage(
            ADDRESS,
            ADDRESS,
            NOON,
            200,
            Map.of("content-type", List.of("text/html")),
            "<p>Grain".getBytes(StandardCharsets.UTF_8),
            PageHints.NONE);
    return new WarcItem.Page(
        "file:/a.warc",
        new ArchivedPage(page, new ArchiveLocation(ADDRESS, "a.warc", 17), null, "a"));
  }

  /** An article of about 2,900 characters with names, quotes and a dateline. */
  static StoredArticle article() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      paragraphs.add(
          "<p>\"We counted %d ships with %d tonnes of grain,\" said harbour master number %d, Anna"
                  .formatted(i * 7 + 3, i * 911 + 40, i)
              + " Berg%d, on Tuesday. Rain fell for %d hours in Lima and Quito while the crews of"
                  .formatted(i, i + 2)
              + " %d vessels waited for a berth at quay %d.</p>".formatted(i * 3, i + 11));
    }
    String html =
        "<html lang=en><head><meta property='og:type' content='article'></head><body><article>"
            + "<h1>Grain ships wait off Oslo</h1>"
            + String.join("\n", paragraphs)
            + "</article></body></html>";
    ExtractionResult result = new ArticleExtractor().extract(HtmlPage.of(html, ADDRESS, null));
    if (!(result instanceof ExtractionResult.ExtractedArticle extracted)) {
      throw new AssertionError(result.toString());
    }
    return StoredArticle.of(
            extracted.article(),
            new ArticleUrl(ADDRESS, ADDRESS, "a.example"),
            new StoredArticle.Feed("a", "A", "NO", null),
            new StoredArticle.Fetch(NOON, null, "a.warc:17"))
        .withWatchIds(List.of("grain"));
  }
}
