package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.page.tree.TreeEnsemble;

class PageFeatureNamesTest {
  private static final Set<String> KNOWN =
      Arrays.stream(PageFeature.values()).map(Enum::name).collect(Collectors.toSet());

  @Test
  void everyFeatureOfTheTreesIsRead() {
    Map<String, TreeEnsemble> trees =
        TreeEnsemble.byKind(PageKindClassifier.class, "page-kind.tsv");

    assertThat(trees.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PageKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
    assertThat(trees.values())
        .allSatisfy(
            sum -> assertThat(sum.features()).hasSizeGreaterThan(50).allMatch(this::isRead));
  }

  @Test
  void everyFeatureWithAWeightIsRead() {
    assertThat(SignWeights.of("page-signs.tsv").features())
        .hasSizeGreaterThan(500)
        .doesNotHaveDuplicates()
        .allMatch(this::isRead);
  }

  private boolean isRead(String name) {
    return KNOWN.contains(name) || name.indexOf(':') > 0;
  }
}
