package wirewatch.pipeline.screening;

import static org.assertj.core.api.Assertions.assertThat;

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

class DesignationSentencesTest {
  private static final String ADDED =
      "The U.S. Treasury on Monday sanctioned the Russian banker Arkady Bulganov.";
  private static final String REMOVED =
      "The European Union on Monday removed Oleg Tarnavski from its sanctions list.";

  @TempDir private Path data;

  private StoredArticle article = ListedArticles.article("a", "It rained.", ADDED, REMOVED);

  @BeforeEach
  void screen() {
    article =
        ArticleScreener.of(LiveLists.ofData(data, () -> ListedArticles.NOON), Suppressions.NONE)
            .screen(List.of(article))
            .getFirst();
  }

  @Test
  void aMatchHasTheSentenceThatReportsIt() {
    List<Match> matches = matches("designation:added");
    assertThat(matches).hasSize(1);
    Alert.Sentence sentence = matches.getFirst().sentences().getFirst();
    assertThat(ADDED).startsWith(sentence.text());
    Alert.Mark mark = sentence.marks().getFirst();
    assertThat(sentence.text().substring(mark.start(), mark.end())).isEqualTo("Arkady Bulganov");
    assertThat(sentence.evidence())
        .containsExactly("added to a list of us-treasury: Arkady Bulganov");
  }

  @Test
  void onlyTheDesignationsThatAWatchAsksForAreShown() {
    assertThat(matches("designation_authority:eu").getFirst().sentences())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence.text()).contains("Oleg Tarnavski"));
    assertThat(matches("designated:bulganov OR designated:tarnavski").getFirst().sentences())
        .hasSize(2);
    assertThat(matches("designation:added AND designation_authority:un")).isEmpty();
  }

  @Test
  void otherWatchesShowNoEvidence() {
    assertThat(matches("bulganov").getFirst().sentences())
        .allSatisfy(sentence -> assertThat(sentence.evidence()).isEmpty());
  }

  private List<Match> matches(String query) {
    Map<String, Object> form = Map.of("id", "w", "name", "w", "query", query);
    WatchReadResult read = WatchMapper.fromMap(form);
    assertThat(read).isInstanceOf(WatchReadResult.Accepted.class);
    CompiledWatches watches = CompiledWatches.of(((WatchReadResult.Accepted) read).watches());
    return new WatchMatcher(() -> watches, () -> ListedArticles.NOON)
        .match(article, "topic")
        .matches();
  }
}
