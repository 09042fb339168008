package wirewatch.console.xml;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a fragment of XML 1.0 in memory, without a declaration. */
public final class XmlText {
  private final XMLStreamWriter xml;

  private XmlText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What stands in the fragment. */
  public interface Content {
    void writeTo(XmlText xml) throws XMLStreamException;
  }

  public static String write(Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      content.writeTo(new XmlText(xml));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("clean text in memory is XML", e);
    }
    return text.toString();
  }

  /** Opens an element with attributes: names and values in turn. */
  public XmlText open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], XmlCharacters.clean(attributes[i + 1]));
    }
    return this;
  }

  public XmlText text(String text) throws XMLStreamException {
    xml.writeCharacters(XmlCharacters.clean(text));
    return this;
  }

  public XmlText close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  /** An element without content. */
  public void empty(String name, String... attributes) throws XMLStreamException {
    open(name, attributes).close();
  }

  /** An element of a text, if there is one. */
  public void element(String name, Optional<String> text) throws XMLStreamException {
    if (text.isPresent()) {
      open(name).text(text.get()).close();
    }
  }

  /** An element for each paragraph of a text; they are separated by empty lines. */
  public void paragraphs(String name, String text) throws XMLStreamException {
    for (String paragraph : text.split("\n{2,}", -1)) {
      if (!paragraph.isBlank()) {
        element(name, Optional.of(paragraph));
      }
    }
  }
}
