package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;

class PageDecoderTest {
  private static final URI ADDRESS = URI.create("https://news.example/");

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8, Zürich",
    "ISO-8859-1, windows-1252, Zürich – “quoted” €",
    "latin2, ISO-8859-2, Łódź",
    "windows-1251, windows-1251, Москва",
    "koi8-r, KOI8-R, Москва",
    "gb2312, GB18030, 北京新闻",
    "Big5, Big5-HKSCS, 臺北新聞",
    "Shift_JIS, windows-31j, 東京のニュース",
    "iso-2022-jp, ISO-2022-JP, 東京のニュース",
    "ks_c_5601-1987, x-windows-949, 서울 뉴스",
    "windows-874, x-windows-874, กรุงเทพ",
  })
  void usesTheCharsetOfTheHeader(String label, String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(decode(bytes, "text/html; charset=\"" + label + "\"")).isEqualTo(text);
  }

  @Test
  void prefersTheByteOrderMarkToTheHeader() {
    byte[] bytes = "\ufeffŁódź".getBytes(StandardCharsets.UTF_16LE);
    assertThat(decode(bytes, "text/html; charset=iso-8859-1")).isEqualTo("Łódź");
  }

  @Test
  void usesTheMetaElementIfTheHeaderHasNoCharset() {
    String markup = "<!doctype html><META charset = 'windows-1251'><h1>Москва</h1>";
    byte[] bytes = markup.getBytes(Charset.forName("windows-1251"));
    assertThat(decode(bytes, "text/html")).isEqualTo(markup);
  }

  @Test
  void skipsAnUnknownLabel() {
    String markup =
        "<meta charset=x-none><meta http-equiv=a content='text/html; charset=koi8-r'>Мир";
    byte[] bytes = markup.getBytes(Charset.forName("KOI8-R"));
    assertThat(decode(bytes, "text/html; charset=utf-9")).isEqualTo(markup);
  }

  @Test
  void decodesUtf8DespiteAnotherCharsetInTheHeader() {
    byte[] bytes = "Zürich – Łódź".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes, "text/html; charset=iso-8859-1")).isEqualTo("Zürich – Łódź");
  }

  @Test
  void usesTheMetaElementIfTheHeaderWronglyDeclaresUtf8() {
    String markup = "<meta charset=windows-1251><h1>Москва</h1>";
    byte[] bytes = markup.getBytes(Charset.forName("windows-1251"));
    assertThat(decode(bytes, "text/html; charset=utf-8")).isEqualTo(markup);
  }

  @Test
  void decodesTruncatedUtf8() {
    byte[] bytes = "Zürich ö".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(decode(cut, "text/html; charset=utf-8")).isEqualTo("Zürich \ufffd");
  }

  @Test
  void fallsBackToWindows1252() {
    byte[] bytes = "Zürich".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(decode(bytes, "text/html")).isEqualTo("Zürich");
  }

  @Test
  void decodesAnEmptyBody() {
    assertThat(decode(new byte[0], "")).isEmpty();
  }

  private static String decode(byte[] bytes, String type) {
    Map<String, List<String>> headers = Map.of("content-type", List.of(type));
    return PageDecoder.decode(
        new FetchedPage(ADDRESS, ADDRESS, Instant.EPOCH, 200, headers, bytes, PageHints.NONE));
  }
}
