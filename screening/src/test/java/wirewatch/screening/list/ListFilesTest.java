package wirewatch.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;

class ListFilesTest {
  @TempDir private Path folder;

  @Test
  void readsListOfOnesOwn() throws IOException {
    ListEntry entry =
        read(
                "own.csv",
                """
                id,name,aliases,kind,country,birth date,note
                c-1,Arkady Bulganov,Arkadi Bulganow; Аркадий Булганов,person,Russia,1961-02-03,client
                """)
            .getFirst();
    assertThat(entry.kind()).isEqualTo(NameKind.PERSON);
    assertThat(entry.names()).extracting(ListedName::text).contains("Аркадий Булганов");
    assertThat(entry.details().birthYears()).containsExactly("1961");
  }

  @Test
  void joinsFilesOfOfac() throws IOException {
    write(
        "sdn.csv",
        "7,\"BULGANOV, Arkady\",individual,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 03 Feb 1961; nationality Russia.\"\n");
    write("alt.csv", "7,1,\"aka\",\"BULGANOW, Arkadi\",-0- \n");
    write("add.csv", "7,1,\"Street 1\",\"Moscow\",\"Russia\",-0- \n");
    List<ListEntry> entries = ListFiles.read(folder);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().names()).hasSize(2);
    assertThat(entries.getFirst().details().birthYears()).containsExactly("1961");
  }

  @Test
  void readsXmlOfOfac() throws IOException {
    ListEntry entry =
        read(
                "sdn.xml",
                """
                <sdnList xmlns="https://lists.example/x"><sdnEntry><uid>7</uid><firstName>Arkady</firstName>
                <lastName>Bulganov</lastName><sdnType>Individual</sdnType>
                <akaList><aka><uid>1</uid><category>weak</category><lastName>Bear</lastName></aka></akaList>
                </sdnEntry></sdnList>
                """)
            .getFirst();
    assertThat(entry.name()).isEqualTo("Arkady Bulganov");
    assertThat(entry.names().get(1)).isEqualTo(new ListedName("Bear", true));
  }

  @Test
  void readsXmlOfUnitedNationsAndEuropeanUnion() throws IOException {
    assertThat(
            read(
                "un.xml",
                "<L><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ARKADY</FIRST_NAME>"
                    + "<SECOND_NAME>BULGANOV</SECOND_NAME><REFERENCE_NUMBER>QDi.9</REFERENCE_NUMBER>"
                    + "</INDIVIDUAL></INDIVIDUALS></L>"))
        .extracting(ListEntry::id, ListEntry::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("QDi.9", "ARKADY BULGANOV"));
    assertThat(
            read(
                "eu.xml",
                "<export><sanctionEntity logicalId=\"13\"><subjectType code=\"person\"/>"
                    + "<nameAlias wholeName=\"Arkady Bulganov\" strong=\"true\"/></sanctionEntity></export>"))
        .extracting(ListEntry::kind)
        .containsExactly(NameKind.PERSON);
  }

  @Test
  void readsFollowTheMoneyAndTargetsOfOpenSanctions() throws IOException {
    assertThat(
            read(
                "e.json",
                """
                {"id":"NK-1","schema":"Vessel","properties":{"name":["Sea Lantern"],"imoNumber":["IMO9123456"]}}
                {"id":"a","schema":"Address"}
                """))
        .extracting(e -> e.details().imo())
        .containsExactly("9123456");
    assertThat(
            read(
                "targets.simple.csv",
                """
                "id","schema","name","aliases","birth_date"
                "NK-2","Person","Arkady Bulganov","A B;C D","1961"
                """))
        .extracting(e -> e.names().size())
        .containsExactly(3);
  }

  @Test
  void readsListOfUnitedKingdomBehindItsDate() throws IOException {
    assertThat(
            read(
                "uk.csv",
                """
                Last Updated,01/02/2026
                Name 6,Name 1,Name 2,DOB,Group Type,Group ID
                BULGANOV,Arkady,,03/02/1961,Individual,99
                """))
        .extracting(ListEntry::name)
        .containsExactly("Arkady BULGANOV");
  }

  @Test
  void refusesXmlWithEntities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sdnList><sdnEntry><uid>&b;</uid></sdnEntry></sdnList>";
    assertThatThrownBy(() -> read("bomb.xml", bomb))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("bomb.xml");
  }

  @Test
  void refusesFilesThatBreakOff() {
    assertThatThrownBy(() -> read("half.xml", "<sdnList><sdnEntry><uid>1</uid>"))
        .isInstanceOf(ListFormatException.class);
    assertThatThrownBy(() -> read("half.csv", "id,name\n1,\"Arka"))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("breaks off");
    assertThatThrownBy(() -> read("other.csv", "a,b\n1,2\n"))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining("id, name");
  }

  @Test
  void readsWindows1252WhereItIsNoUtf8() throws IOException {
    Path file = folder.resolve("own.csv");
    Files.write(file, "id,name\n1,José Peñaranda\n".getBytes(Charset.forName("windows-1252")));
    assertThat(ListFiles.read(file).getFirst().name()).isEqualTo("José Peñaranda");
  }

  @Test
  void joinsRowsOfOneId() throws IOException {
    List<ListEntry> entries = read("own.csv", "id,name\n1,Arkady Bulganov\n1,Arkadi Bulganow\n");
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().names()).hasSize(2);
  }

  @Test
  void cutsNamesOfTenThousandCharacters() throws IOException {
    assertThat(read("own.csv", "id,name\n1," + "x".repeat(10_000) + "\n").getFirst().name())
        .hasSizeLessThan(400);
  }

  private List<ListEntry> read(String name, String text) throws IOException {
    return ListFiles.read(write(name, text));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
