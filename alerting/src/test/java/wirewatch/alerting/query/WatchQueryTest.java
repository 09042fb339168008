package wirewatch.alerting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchQueryTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "refused.csv",
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true)
  void rejectsWithPositionAndRemedy(String query, int position, String problem, String remedy) {
    assertThat(WatchQuery.parse(query))
        .isInstanceOfSatisfying(
            InvalidQuery.class,
            refused -> {
              assertThat(refused.position()).isEqualTo(position);
              assertThat(refused.problem()).contains(problem);
              assertThat(refused.remedy()).contains(remedy);
              assertThat(refused.message()).contains("character " + position).contains(problem);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "headline:Sanctions | article.headline:sanction",
        "headline:\"the Sanctions list\"~2 | article.headline:\"? sanction list\"~2",
        "headline:covid-19 | article.headline:\"covid 19\"",
        "headline:San*on | article.headline:san*on",
        "agency:Nord* | article.agency.text:nord*",
        "country:ru | article.country_iso_codes:ru",
        "article.agency:\"Nord Wire\" | article.agency:nord wire",
        "urgency:>=3 | article.urgency:[3 TO 9223372036854775807]",
        "urgency:{1 TO 4} | article.urgency:[2 TO 3]",
        "published:2026-03-05 | article.published:[1772668800000 TO 1772755199999]",
        "published:\"2026-03-05T10:00Z\" | article.published:[1772704800000 TO 1772704859999]",
        "_exists_:lead | _field_names:article.lead",
        "lead:* | _field_names:article.lead",
        "headline:a AND headline:x | article.headline:x",
        "headline:x OR headline:y AND headline:z | +article.headline:y +article.headline:z"
            + " article.headline:x",
        "headline:x AND (NOT headline:y) | +article.headline:x -article.headline:y",
        "headline:x AND * | article.headline:x",
        "headline:x headline:y | article.headline:x article.headline:y",
        "headline:(x y) | article.headline:x article.headline:y",
        "headline:x^2 | (article.headline:x)^2.0",
        "speaker:Weber | article.quotes.speaker:weber",
        "speaker:Weber AND quote:talks"
            + " | quote{+article.quotes.speaker:weber +article.quotes.text:talk}",
        "speaker:Weber AND NOT quote:talks"
            + " | quote{+article.quotes.speaker:weber -article.quotes.text:talk}",
        "speaker:Weber OR quote:talks | article.quotes.speaker:weber article.quotes.text:talk",
        "headline:x AND speaker:Weber AND (quote:a1 OR quote:b1)"
            + " | +article.headline:x +quote{+article.quotes.speaker:weber"
            + " +(article.quotes.text:a1 article.quotes.text:b1)}"
      })
  void convertsToLucene(String query, String lucene) {
    assertThat(WatchQuery.of(query).toLucene("en")).hasToString(lucene);
  }

  @Test
  void searchesHeadlineLeadAndBodyByDefault() {
    assertThat(WatchQuery.of("Oil").toLucene("en").toString())
        .contains("article.headline:oil", "article.alternative_headline:oil")
        .contains("article.lead:oil", "article.body:oil");
  }

  @Test
  void stemsInTheLanguageOfTheIndex() {
    WatchQuery query = WatchQuery.of("headline:санкции");
    assertThat(query.toLucene("ru")).hasToString("article.headline:санкц");
    assertThat(query.toLucene("other")).hasToString("article.headline:санкции");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*fund AND x | begins with a wildcard",
        "ab* AND x | is short",
        "language:Elvish | two letters of ISO 639-1",
        "country:Narnia | two letters of ISO 3166-1",
        "urgency:abc | can never match; write a whole number",
        "article.free_access:yes | write true or false",
        "urgency:[5 TO 1] | can never match; write its smaller end first",
        "a1 OR b1 AND c1 | put parentheses around",
        "it~2 | matches every short word"
      })
  void warns(String query, String warning) {
    assertThat(WatchQuery.of(query).warnings())
        .extracting(QueryWarning::message)
        .anySatisfy(message -> assertThat(message).contains(warning));
  }

  @ParameterizedTest
  @CsvSource({
    "country:Russia, country:RU",
    "country:Россия, country:RU",
    "country:Frankreich, country:FR",
    "country:\"united states\", country:US",
    "country:UK, country:GB",
    "country:gb, country:GB",
    "language:Russian, language:ru",
    "language:de-AT, language:de-at"
  })
  void understandsNamesOfCountriesAndLanguages(String query, String same) {
    assertThat(WatchQuery.of(query).warnings()).isEmpty();
    assertThat(WatchQuery.of(query).toElasticsearch())
        .isEqualTo(WatchQuery.of(same).toElasticsearch());
    assertThat(WatchQuery.of(query).toLucene("en")).isEqualTo(WatchQuery.of(same).toLucene("en"));
  }

  @Test
  void warnsIfTheQueryRequiresAnotherLanguage() {
    WatchQuery query = WatchQuery.of("oil AND language:(de OR fr)");
    assertThat(query.warnings(Set.of("en"))).hasSize(1);
    assertThat(query.warnings(Set.of("en", "fr"))).isEmpty();
    assertThat(query.warnings(Set.of())).isEmpty();
  }

  @Test
  void warnsIfOnlyStopWordsRemain() {
    WatchQuery query = WatchQuery.of("the AND of");
    assertThat(query.warnings(Set.of("en")))
        .singleElement()
        .satisfies(queryWarning -> assertThat(queryWarning.message()).contains("add a word"));
    assertThat(query.warnings(Set.of("en", "de"))).isEmpty();
    assertThat(query.warnings(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sanction* AND (Russia OR \"San Marino\")", "speaker:Lavrov AND quote:pandemic"})
  void doesNotWarn(String query) {
    assertThat(WatchQuery.of(query).warnings()).isEmpty();
  }

  @Test
  void buildsLanguageSpecificQueries() {
    assertThat(WatchQuery.of("headline:oil").toElasticsearch().toString()).doesNotContain("_index");
    assertThat(WatchQuery.of("headline:the AND headline:oil").toElasticsearch().toString())
        .contains("_index=wirewatch-articles-en-*");
  }

  @Test
  void terminatesOnHostileTexts() {
    for (String part : List.of("(", "\"", "a AND ", "[", "-", "\\", "a~9 ", "*", "a:", "{a TO ")) {
      assertThat(WatchQuery.parse(part.repeat(3_000))).isNotNull();
    }
  }

  @Test
  void rejectsTooManyClauses() {
    assertThat(WatchQuery.parse("word ".repeat(600)))
        .isInstanceOfSatisfying(
            InvalidQuery.class, refused -> assertThat(refused.problem()).contains("more than 500"));
  }
}
