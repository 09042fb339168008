package wirewatch.screening.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of some names in an XML file, one after the other. Without DTD and entities: a
 * document that declares any is refused, and so are very deep or very large records.
 */
final class XmlRecords {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_ELEMENTS = 50_000;

  private final Set<String> names;
  private final Consumer<XmlElement> records;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private int depth;
  private int elements;

  private XmlRecords(Set<String> names, Consumer<XmlElement> records) {
    this.names = names;
    this.records = records;
  }

  static void read(Path file, Set<String> names, Consumer<XmlElement> records) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      XmlRecords state = new XmlRecords(names, records);
      while (reader.hasNext()) {
        state.accept(reader, next(reader));
      }
    } catch (XMLStreamException e) {
      throw new ListFormatException(
          "%s is not whole XML without a DTD (%s); fetch it again"
              .formatted(file, firstLine(String.valueOf(e.getMessage()))),
          e);
    }
  }

  /** Reads on. The JDK's parser fails to report some faults, as its messages are not all there. */
  private static int next(XMLStreamReader reader) throws XMLStreamException {
    try {
      return reader.next();
    } catch (MissingResourceException e) {
      throw new XMLStreamException(String.valueOf(e.getMessage()), e);
    }
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static String firstLine(String message) {
    return message.lines().reduce((first, last) -> last).orElse("");
  }

  private void accept(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new ListFormatException(
              "the XML declares or uses entities, which no list does: it is refused");
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.peek().append(reader.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new ListFormatException("XML more than %d elements deep".formatted(MAX_DEPTH));
    }
    if (open.isEmpty() && !names.contains(reader.getLocalName())) {
      return;
    }
    elements = open.isEmpty() ? 1 : elements + 1;
    if (elements > MAX_ELEMENTS) {
      throw new ListFormatException("a record of more than %d elements".formatted(MAX_ELEMENTS));
    }
    XmlElement element = new XmlElement(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.setAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    if (!open.isEmpty()) {
      open.peek().add(element);
    }
    open.push(element);
  }

  private void end() {
    depth--;
    if (!open.isEmpty()) {
      XmlElement closed = open.pop();
      if (open.isEmpty()) {
        records.accept(closed);
      }
    }
  }
}
