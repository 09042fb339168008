package wirewatch.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;

/** Each publisher's form, with invented entries: {@code list/README.md}. */
class PublishedFormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/wirewatch/screening/list");

  @Test
  void readsAdvancedXmlOfOfac() throws IOException {
    List<ListEntry> entries = ListFiles.read(FOLDER.resolve("ofac-advanced.xml"));
    assertThat(entries).extracting(ListEntry::id).containsExactly("90001", "90002", "90003");
    ListEntry person = entries.getFirst();
    assertThat(person.kind()).isEqualTo(NameKind.PERSON);
    assertThat(person.names())
        .containsExactly(
            new ListedName("BULGANOV, Arkady Petrovich", false),
            new ListedName("БУЛГАНОВ, Аркадий Петрович", false),
            new ListedName("The Accountant", true));
    assertThat(person.details().birthYears()).containsExactly("1961");
    assertThat(person.details().countries()).containsExactly("Russia", "Cyprus");
    assertThat(person.details().positions()).containsExactly("Chairman of the Board");
    assertThat(person.details().programmes()).containsExactly("INVENTED-EO1");
  }

  @Test
  void takesShipsOfAdvancedXmlWithTheirImoNumber() throws IOException {
    ListEntry ship = ListFiles.read(FOLDER.resolve("ofac-advanced.xml")).get(1);
    assertThat(ship.kind()).isEqualTo(NameKind.VESSEL);
    assertThat(ship.details().imo()).isEqualTo("9123456");
    ListEntry company = ListFiles.read(FOLDER.resolve("ofac-advanced.xml")).get(2);
    assertThat(company.kind()).isEqualTo(NameKind.ORGANISATION);
    assertThat(company.details().imo()).isEmpty();
  }

  @Test
  void readsFsfCsvOfTheEuropeanUnion() throws IOException {
    List<ListEntry> entries = ListFiles.read(FOLDER.resolve("eu-fsf.csv"));
    assertThat(entries).extracting(ListEntry::id).containsExactly("90101", "90102");
    ListEntry person = entries.getFirst();
    assertThat(person.kind()).isEqualTo(NameKind.PERSON);
    assertThat(person.names())
        .extracting(ListedName::text)
        .containsExactly("Arkady Petrovich BULGANOV", "Аркадий Петрович БУЛГАНОВ");
    assertThat(person.details().birthYears()).containsExactly("1961");
    assertThat(person.details().countries()).containsExactly("RUSSIAN FEDERATION");
    assertThat(person.details().positions()).containsExactly("Chairman of Vektorprom; banker");
    assertThat(person.details().programmes()).containsExactly("INV");
    assertThat(entries.get(1).kind()).isEqualTo(NameKind.ORGANISATION);
  }

  @Test
  void readsConsolidatedCsvOfTheEuropeanUnion() throws IOException {
    List<ListEntry> entries = ListFiles.read(FOLDER.resolve("eu-consolidated.csv"));
    assertThat(entries)
        .extracting(ListEntry::id)
        .containsExactly("39999R0001/1", "39999R0001/1/Annex II");
    ListEntry person = entries.getFirst();
    assertThat(person.names())
        .containsExactly(
            new ListedName("Arkady Bulganov", false),
            new ListedName("Аркадий Булганов", false),
            new ListedName("Arkadi Bulganow", false),
            new ListedName("Kadya", true));
    assertThat(person.details().countries()).containsExactly("Russia");
    assertThat(entries.get(1).details().imo()).isEqualTo("9123456");
  }

  @Test
  void readsXmlOfTheUnitedKingdom() throws IOException {
    List<ListEntry> entries = ListFiles.read(FOLDER.resolve("uk-sanctions-list.xml"));
    assertThat(entries).extracting(ListEntry::id).containsExactly("INV0001", "INV0002");
    ListEntry person = entries.getFirst();
    assertThat(person.kind()).isEqualTo(NameKind.PERSON);
    assertThat(person.names())
        .containsExactly(
            new ListedName("Arkady Petrovich BULGANOV", false),
            new ListedName("Arkasha BULGANOV", true),
            new ListedName("Аркадий Петрович Булганов", false));
    assertThat(person.details().birthYears()).containsExactly("1961");
    assertThat(person.details().countries()).containsExactly("Russia");
    assertThat(person.details().programmes()).containsExactly("The Invented Regulations");
    ListEntry ship = entries.get(1);
    assertThat(ship.kind()).isEqualTo(NameKind.VESSEL);
    assertThat(ship.details().imo()).isEqualTo("9123456");
    assertThat(ship.details().countries()).containsExactly("Panama");
  }

  @Test
  void readsCurrentCsvOfTheUnitedKingdom() throws IOException {
    List<ListEntry> entries = ListFiles.read(FOLDER.resolve("uk-sanctions-list.csv"));
    assertThat(entries).extracting(ListEntry::id).containsExactly("INV0001", "INV0002");
    ListEntry person = entries.getFirst();
    assertThat(person.names())
        .containsExactly(
            new ListedName("Arkady Petrovich BULGANOV", false),
            new ListedName("Аркадий Петрович Булганов", false),
            new ListedName("Arkasha BULGANOV", true));
    assertThat(person.details().countries()).containsExactly("Russia", "Cyprus");
    assertThat(person.details().positions()).containsExactly("Chairman of Vektorprom");
    assertThat(entries.get(1).details().imo()).isEqualTo("9123456");
  }
}
