package wirewatch.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;

/** Files that are no list, or are one in an unexpected way. */
class BadListTest {
  @TempDir private Path folder;

  @Test
  void refusesFileOfTwoGigabytesUnread() throws IOException {
    Path file = folder.resolve("large.xml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    assertThatThrownBy(() -> ListFiles.read(file))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("large.xml")
        .hasMessageContaining("1024 MB");
  }

  @Test
  void refusesANamedEntryWithoutAnId() throws IOException {
    Path file = write("own.csv", "id,name\n1,Ann Example\n,Bo Example\n");

    assertThatThrownBy(() -> ListFiles.read(file))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("own.csv")
        .hasMessageContaining("Bo Example")
        .hasMessageContaining("id");
  }

  @Test
  void leavesOutRowsWithoutAnything() throws IOException {
    Path file = write("own.csv", "id,name\n1,Ann Example\n,\n");

    assertThat(ListFiles.read(file)).hasSize(1);
  }

  @Test
  void readsUtf16ByItsMark() throws IOException {
    Path file = folder.resolve("own.csv");
    Files.write(file, "\uFEFFid,name\n1,Аркадий Булганов\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(ListFiles.read(file).getFirst().name()).isEqualTo("Аркадий Булганов");
  }

  @Test
  void refusesXmlInAnotherEncodingThanItSays() throws IOException {
    Path file = folder.resolve("un.xml");
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><L><INDIVIDUAL><DATAID>1</DATAID>"
            + "<FIRST_NAME>Аркадий</FIRST_NAME></INDIVIDUAL></L>";
    Files.write(file, xml.getBytes(Charset.forName("windows-1251")));
    assertThatThrownBy(() -> ListFiles.read(file))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("un.xml");
  }

  @Test
  void readsXmlInTheEncodingItSays() throws IOException {
    Path file = folder.resolve("un.xml");
    String xml =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><L><INDIVIDUAL><DATAID>1</DATAID>"
            + "<FIRST_NAME>Аркадий</FIRST_NAME></INDIVIDUAL></L>";
    Files.write(file, xml.getBytes(Charset.forName("windows-1251")));
    assertThat(ListFiles.read(file).getFirst().name()).isEqualTo("Аркадий");
  }

  @Test
  void refusesXmlThatIsTooDeepOrWhoseEntriesAreTooLarge() throws IOException {
    Path deep = write("deep.xml", "<a>".repeat(100) + "</a>".repeat(100));
    assertThatThrownBy(() -> ListFiles.read(deep))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("deep");
    Path large =
        write("wide.xml", "<sdnList><sdnEntry>" + "<a/>".repeat(60_000) + "</sdnEntry></sdnList>");
    assertThatThrownBy(() -> ListFiles.read(large))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("elements");
  }

  @Test
  void takesNothingFromFilesThatXmlNames() throws IOException {
    Path secret = write("secret.txt", "Boris Chernov");
    Path file =
        write(
            "outside.xml",
            "<!DOCTYPE L [<!ENTITY x SYSTEM \"%s\">]><L><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>&x;</FIRST_NAME></INDIVIDUAL></L>"
                .formatted(secret.toUri()));
    assertThatThrownBy(() -> ListFiles.read(file)).isInstanceOf(ListFormatException.class);
  }

  @Test
  void refusesEmptyFiles() throws IOException {
    Path file = write("empty.csv", "");
    assertThatThrownBy(() -> ListFiles.read(file))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void joinsElementsOfOneId() throws IOException {
    Path file =
        write(
            "eu.xml",
            "<export><sanctionEntity logicalId=\"13\"><nameAlias wholeName=\"Arkady Bulganov\"/></sanctionEntity>"
                + "<sanctionEntity logicalId=\"13\"><nameAlias wholeName=\"Arkadi Bulganow\"/>"
                + "<nameAlias wholeName=\"Arkady Bulganov\"/></sanctionEntity></export>");
    List<ListEntry> entries = ListFiles.read(file);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().names())
        .extracting(ListedName::text)
        .containsExactly("Arkady Bulganov", "Arkadi Bulganow");
  }

  @Test
  void cleansNamesOfWhatCannotBeSeen() throws IOException {
    Path file = write("own.csv", "id,name\n1,\u202EArk\u200Bady\u202C Bul\u00ADganov\u200F\n");
    assertThat(ListFiles.read(file).getFirst().name()).isEqualTo("Arkady Bulganov");
  }

  @Test
  void passesOverEntriesWithoutAName() throws IOException {
    Path file = write("own.csv", "id,name\n1,Arkady Bulganov\n2,\n3,\u200B\u200B\n4,---\n");
    assertThat(ListFiles.read(file)).extracting(ListEntry::id).containsExactly("1");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
