package wirewatch.pipeline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.alert.WatchMatcher;

class ListedSentencesTest {
  private static final String RIVER = "The minister Oleg Tarnavski spoke at the river.";

  @TempDir private Path data;

  private StoredArticle article = ListedArticles.article("a", ListedArticles.BANKER, RIVER);

  @BeforeEach
  void screen() throws IOException {
    ListedArticles.install(data, "clients", "c-17,\"BULGANOV, Arkady\",person,Russia");
    ListedArticles.install(data, "ministers", "m-3,\"TARNAVSKI, Oleg\",person,");
    article =
        ArticleScreener.of(LiveLists.ofData(data, () -> ListedArticles.NOON), Suppressions.NONE)
            .screen(List.of(article))
            .getFirst();
  }

  @Test
  void aMatchHasTheSentenceAndTheEvidenceOfTheListThatItAsksFor() {
    List<Alert.Sentence> sentences = match("list:clients").sentences();

    assertThat(sentences).hasSize(1);
    Alert.Sentence sentence = sentences.getFirst();
    assertThat(sentence.text()).isEqualTo(ListedArticles.BANKER);
    Alert.Mark mark = sentence.marks().getFirst();
    assertThat(sentence.text().substring(mark.start(), mark.end())).isEqualTo("Arkady Bulganov");
    assertThat(sentence.evidence())
        .singleElement()
        .asString()
        .startsWith("clients c-17 (version ")
        .contains("): BULGANOV, Arkady – ", ", score 0.", "the text names its country: Russia");
  }

  @Test
  void aScoreShowsTheNamesThatReachIt() {
    assertThat(match("list_score:>0.1").sentences()).hasSize(2);
    assertThat(match("listed:\"m-3\" AND list_score:>0.1").sentences())
        .extracting(Alert.Sentence::text)
        .containsExactly(RIVER);
  }

  @Test
  void namesThatMatchOnlyTogetherAreAllShown() {
    assertThat(match("list:clients AND list:ministers").sentences()).hasSize(2);
  }

  @Test
  void wordsBesideTheNameAreMarkedInTheSameSentence() {
    List<Alert.Sentence> sentences = match("list:clients AND monday").sentences();
    assertThat(sentences).hasSize(1);
    assertThat(sentences.getFirst().marks()).hasSize(2);
    assertThat(sentences.getFirst().evidence()).hasSize(1);
  }

  @Test
  void otherWatchesShowNoEvidence() {
    assertThat(match("bulganov").sentences())
        .allSatisfy(sentence -> assertThat(sentence.evidence()).isEmpty());
  }

  private Match match(String query) {
    Map<String, Object> form = Map.of("id", "w", "name", "w", "query", query);
    WatchReadResult read = WatchMapper.fromMap(form);
    assertThat(read).isInstanceOf(WatchReadResult.Accepted.class);
    CompiledWatches watches = CompiledWatches.of(((WatchReadResult.Accepted) read).watches());
    List<Match> matches =
        new WatchMatcher(() -> watches, () -> ListedArticles.NOON)
            .match(article, "topic")
            .matches();
    assertThat(matches).hasSize(1);
    return matches.getFirst();
  }
}
