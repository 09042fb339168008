package wirewatch.alerting.payload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed of clean text as XML in memory. */
final class FeedXml {
  private FeedXml() {}

  /** What stands in the document. */
  interface Content {
    void writeTo(XMLStreamWriter xml) throws XMLStreamException;
  }

  static byte[] write(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.writeTo(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("clean text in memory is XML", e);
    }
    return out.toByteArray();
  }
}
