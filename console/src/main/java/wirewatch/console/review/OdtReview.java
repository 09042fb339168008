package wirewatch.console.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import wirewatch.console.view.TextDirection;
import wirewatch.console.xml.XmlText;

/**
 * Writes a review as OpenDocument text 1.3 (ISO 26300). Styles are the resource {@code
 * odt-styles.xml}; a paragraph in a language that is written from right to left has the style whose
 * name ends in {@code Rtl}.
 */
final class OdtReview {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String VERSION = "1.3";

  private OdtReview() {}

  static byte[] write(ReviewDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      putMediaType(zip);
      put(zip, "META-INF/manifest.xml", manifest());
      put(zip, "content.xml", content(document));
      put(zip, "styles.xml", styles());
      put(zip, "meta.xml", meta(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The first entry, not compressed, so that programs know the file by its first bytes. */
  private static void putMediaType(ZipOutputStream zip) throws IOException {
    byte[] text = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(text);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(text.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(text);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String manifest() {
    return DECLARATION
        + XmlText.write(
            xml -> {
              xml.open(
                  "manifest:manifest",
                  "xmlns:manifest",
                  NAMES + "manifest:1.0",
                  "manifest:version",
                  VERSION);
              file(xml, "/", MEDIA_TYPE);
              for (String part : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
                file(xml, part, "text/xml");
              }
              xml.close();
            });
  }

  private static void file(XmlText xml, String path, String type) throws XMLStreamException {
    xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  private static String meta(ReviewDocument document) {
    return DECLARATION
        + XmlText.write(
            xml -> {
              xml.open(
                  "office:document-meta",
                  "xmlns:office",
                  NAMES + "office:1.0",
                  "xmlns:meta",
                  NAMES + "meta:1.0",
                  "xmlns:dc",
                  "http://purl.org/dc/elements/1.1/",
                  "office:version",
                  VERSION);
              xml.open("office:meta");
              xml.element("meta:generator", Optional.of("Wirewatch"));
              xml.element("dc:title", Optional.of(document.name()));
              xml.element("dc:creator", Optional.of(document.by()).filter(name -> !name.isEmpty()));
              xml.element("dc:date", Optional.of(document.updated().toString()));
              xml.close().close();
            });
  }

  private static String styles() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OdtReview.class.getResourceAsStream("odt-styles.xml"), "odt-styles.xml is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String content(ReviewDocument document) {
    return DECLARATION
        + XmlText.write(
            xml -> {
              xml.open(
                  "office:document-content",
                  "xmlns:office",
                  NAMES + "office:1.0",
                  "xmlns:text",
                  NAMES + "text:1.0",
                  "xmlns:xlink",
                  "http://www.w3.org/1999/xlink",
                  "office:version",
                  VERSION);
              xml.open("office:body").open("office:text");
              heading(xml, 1, "Title", document.name(), "");
              paragraph(xml, "Made", ReviewLines.made(document));
              for (String line : document.introduction()) {
                paragraph(xml, "Intro", line);
              }
              for (ReviewDocument.Story story : document.present()) {
                story(xml, story);
              }
              paragraph(xml, "End", ReviewLines.END);
              xml.close().close().close();
            });
  }

  private static void story(XmlText xml, ReviewDocument.Story story) throws XMLStreamException {
    String side = TextDirection.of(story.language()).equals("rtl") ? "Rtl" : "";
    heading(xml, 2, "Headline" + side, story.headline(), story.link());
    for (String line : story.note()) {
      paragraph(xml, "Note", line);
    }
    if (!story.lead().isEmpty()) {
      paragraph(xml, "Lead" + side, story.lead());
    }
    paragraph(xml, "Sources", ReviewLines.sources(story));
    for (String notice : story.rights()) {
      paragraph(xml, "Rights", notice);
    }
  }

  private static void heading(XmlText xml, int level, String style, String text, String link)
      throws XMLStreamException {
    xml.open("text:h", "text:style-name", style, "text:outline-level", String.valueOf(level));
    if (link.isEmpty()) {
      xml.text(text);
    } else {
      xml.open("text:a", "xlink:type", "simple", "xlink:href", link).text(text).close();
    }
    xml.close();
  }

  private static void paragraph(XmlText xml, String style, String text) throws XMLStreamException {
    xml.open("text:p", "text:style-name", style).text(text).close();
  }
}
