package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.page.tree.TreeEnsemble;

class PageFeatureNamesTest {
  @Test
  void everyFeatureOfTheModelIsRead() {
    Set<String> known =
        Arrays.stream(PageFeature.values()).map(Enum::name).collect(Collectors.toSet());

    assertThat(TreeEnsemble.of(PageKindClassifier.class, "page-kind.tsv").features())
        .hasSizeGreaterThan(50)
        .allMatch(name -> known.contains(name) || name.indexOf(':') > 0);
  }
}
