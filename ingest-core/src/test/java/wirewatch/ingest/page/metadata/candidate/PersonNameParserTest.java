package wirewatch.ingest.page.metadata.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.model.HtmlPage;

class PersonNameParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Writer | Ann Writer",
        "By Ann Quill and Bob O'Reporter | Ann Quill;Bob O'Reporter",
        "Von Jörg Schreiber und Uwe Texter (dpa) | Jörg Schreiber;Uwe Texter",
        "Par Zoé Plume, correspondante à Rome | Zoé Plume",
        "Por María de la O y José Luis Peña | María de la O;José Luis Peña",
        "Tekst: Åse Skribent / Journalist | Åse Skribent",
        "Ann Writer, Political Editor | Ann Writer",
        "ANN WRITER | ANN WRITER",
        "Ann Writer, Example Press | Ann Writer",
        "Ludwig van der Mark | Ludwig van der Mark",
        "Автор: Иван Петров | Иван Петров",
        "文 山田太郎 | 山田太郎",
        "김철수 기자 | 김철수",
        "J. R. Quill Jr. | J. R. Quill Jr.",
      })
  void parsesPersonNames(String byline, String names) {
    assertThat(PersonNameParser.parse(byline, siteNames())).isEqualTo(List.of(names.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reuters",
        "By Post Staff",
        "AFP, Manila",
        "Redaktion",
        "desk@post.example",
        "@annwriter",
        "www.post.example",
        "admin",
        "The Daily Post",
        "Read more",
        "Von",
        "12:30",
        "post.example",
        "Follow us on Twitter",
        "Example Newspaper GmbH & Co. KG",
      })
  void ignoresOtherText(String byline) {
    assertThat(PersonNameParser.parse(byline, siteNames())).isEmpty();
  }

  private static SiteNames siteNames() {
    HtmlPage page = HtmlPage.of("", URI.create("https://www.dailypost.example/a"), null);
    return new SiteNames(page, PageElements.of(Jsoup.parse("")), new MetadataCandidates());
  }
}
