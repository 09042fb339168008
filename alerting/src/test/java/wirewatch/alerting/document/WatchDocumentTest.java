package wirewatch.alerting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.IndexLanguages;

class WatchDocumentTest {

  @Test
  void readsFieldsByKind() {
    Map<String, Object> article =
        Map.of(
            "headline",
            "Talks",
            "language",
            "pt-BR",
            "country_iso_codes",
            List.of("BR", "AR"),
            "urgency",
            3,
            "published",
            "2026-03-05",
            "people",
            List.of(Map.of("name", "Ana Lima"), Map.of("name", "Rui Reis")));

    WatchDocument document = WatchDocument.of(Map.of("article", article));

    assertThat(document.indexLanguage()).isEqualTo("pt");
    assertThat(document.fields())
        .contains(
            new FieldValues.Texts("article.headline", List.of("Talks"), false),
            new FieldValues.Keywords("article.country_iso_codes", List.of("br", "ar")),
            new FieldValues.Longs("article.urgency", List.of(3L)),
            new FieldValues.Longs("article.published", List.of(1_772_668_800_000L)),
            new FieldValues.Texts(
                "article.people.name.text", List.of("Ana Lima", "Rui Reis"), true),
            new FieldValues.Keywords("article.people.name", List.of("ana lima", "rui reis")));
  }

  @Test
  void hasEachQuoteSeparatelyAndAllTogether() {
    List<Map<String, Object>> quotes =
        List.of(Map.of("text", "No.", "speaker", "Lima"), Map.of("text", "Yes."));

    WatchDocument document = WatchDocument.of(Map.of("article", Map.of("quotes", quotes)));

    assertThat(document.quotes()).hasSize(2);
    assertThat(document.quotes().get(0))
        .contains(
            new FieldValues.Texts("article.quotes.speaker", List.of("Lima"), true),
            new FieldValues.Texts("article.quotes.text", List.of("No."), false));
    assertThat(document.fields())
        .contains(new FieldValues.Texts("article.quotes.text", List.of("No.", "Yes."), false));
  }

  @Test
  void ignoresValuesThatDoNotConformToTheSchema() {
    Map<String, Object> article = Map.of("urgency", "high", "quotes", "none", "people", 7);
    WatchDocument document = WatchDocument.of(Map.of("article", article, "url", List.of()));
    assertThat(document.indexLanguage()).isEqualTo(IndexLanguages.OTHER);
    assertThat(document.quotes()).allMatch(quote -> quote.size() == 1);
  }
}
