package wirewatch.ingest.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.PageOutlineReader;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.TraitVocabulary;

class DensityReaderTest {
  private static final String TEXT =
      "Bakers in the old town went on strike on Tuesday, their union said, over night work. ";

  @Test
  void findsParagraphsWhateverTheirClass() {
    assertThat(DensityReader.read(outline("<div class='promo'>" + body() + "</div>")).blocks())
        .hasSize(6);
  }

  @Test
  void leavesNavigationOut() {
    String page = "<nav><p>" + TEXT.repeat(9) + "</p></nav><div>" + body() + "</div>";

    assertThat(DensityReader.read(outline(page)).blocks())
        .extracting(TextBlock::text)
        .allMatch(text -> text.startsWith("Part"));
  }

  @Test
  void paragraphReaderTakesTheMarkedPart() {
    String page = "<div><p>" + TEXT.repeat(9) + "</p></div><main>" + body() + "</main>";

    assertThat(ParagraphReader.read(outline(page)).blocks())
        .extracting(TextBlock::text)
        .hasSize(6)
        .allMatch(text -> text.startsWith("Part"));
  }

  private static String body() {
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      markup.append("<p>Part ").append(i).append(": ").append(TEXT).append("</p>");
    }
    return markup.toString();
  }

  private static PageOutline outline(String markup) {
    return PageOutlineReader.read(Jsoup.parse(markup).body(), TraitVocabulary.standard());
  }
}
