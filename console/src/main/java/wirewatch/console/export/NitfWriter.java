package wirewatch.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import wirewatch.console.xml.XmlText;

/** Writes a zip file of NITF 3.6 documents, one for each article, named by its id. */
final class NitfWriter implements ExportWriter {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final ZipOutputStream zip;

  NitfWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(String id, Map<String, Object> document) throws IOException {
    zip.putNextEntry(new ZipEntry(id.replaceAll("[^A-Za-z0-9._-]", "_") + ".xml"));
    String xml = XmlText.write(text -> new NitfItem(text, new ExportedFields(document)).write(id));
    zip.write((DECLARATION + xml + "\n").getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void finish() throws IOException {
    zip.finish();
  }
}
