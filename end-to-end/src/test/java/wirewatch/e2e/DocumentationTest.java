package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the documentation names only what exists. */
class DocumentationTest {
  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)?");
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "ServiceLoader",
          "MonitorQuery",
          "MemoryIndex",
          "MultipassTermFilteredPresearcher",
          "NewsArticle");
  private static final Pattern FIELD_NAME =
      Pattern.compile("(article|story|feed|event)(\\.[a-z_]+)+");
  private static final int MAX_TYPES_ON_ARCHITECTURE_PAGE = 70;
  private static final SourceTree TREE = SourceTree.open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/architecture.md",
        "docs/glossary.md",
        "docs/matching.md",
        "docs/names.md",
        "CONTRIBUTING.md"
      })
  void everyTypeOfThePageExists(String path) throws IOException {
    List<String> named = typeNames(TREE.page(path));
    assertThat(named).hasSizeGreaterThan(3);
    Set<String> known = TREE.typeNames();
    known.addAll(OTHER_TYPES);
    assertThat(known).containsAll(named);
  }

  @Test
  void everyPromiseNamesATestThatExists() throws IOException {
    List<String> promises = TREE.page("docs/operations.md").tableRows("under which fault");
    assertThat(promises)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            promise -> {
              List<String> cells = List.of(promise.split("\\|", -1));
              assertThat(MarkdownPage.codeSpans(cells.get(3))).as(promise).isNotEmpty();
            });
    assertThat(TREE.typeNames())
        .containsAll(
            TREE.page("docs/operations.md").codeSpans().stream()
                .filter(span -> span.matches("[A-Z][A-Za-z]+(IT|Test)"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/architecture.md", "docs/names.md", "CONTRIBUTING.md"})
  void everyPackageOfThePageExists(String path) throws IOException {
    List<String> named =
        TREE.page(path).codeSpans().stream()
            .filter(span -> span.matches("wirewatch(\\.[a-z][a-z0-9]*)+"))
            .filter(span -> !span.matches(".*\\.(yaml|json)"))
            .toList();
    assertThat(named).isNotEmpty();
    assertThat(TREE.packageNames()).containsAll(named);
  }

  @Test
  void everyFieldOfTheGlossaryIsInATemplate() throws IOException {
    List<String> named =
        TREE.page("docs/glossary.md").codeSpans().stream()
            .filter(span -> FIELD_NAME.matcher(span).matches())
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(TREE.indexedFields()).containsAll(named);
  }

  @Test
  void everyRowOfTheGlossaryNamesATypeOrField() {
    List<String> rows = TREE.page("docs/glossary.md").tableRows("word");
    assertThat(rows).hasSizeBetween(40, 50);
    assertThat(rows)
        .allSatisfy(
            row -> {
              String[] cells = row.split("\\|", -1);
              assertThat(MarkdownPage.codeSpans(cells[3])).as(cells[1]).hasSize(1);
            })
        .isSortedAccordingTo(Comparator.comparing(row -> row.split("\\|", -1)[1]));
  }

  @Test
  void theTrainingCommandNamesItsClass() {
    String command = TREE.page("docs/names.md").text();
    String trainer =
        Pattern.compile("(wirewatch\\.ingest\\.[a-z.]+\\.[A-Z]\\w+) words CORPORA")
            .matcher(command)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(TREE.hasFile("ingest-core/src/test/java/" + trainer.replace('.', '/') + ".java"))
        .as(trainer)
        .isTrue();
  }

  @Test
  void theArchitecturePageStaysOnePage() {
    assertThat(typeNames(TREE.page("docs/architecture.md")).stream().distinct())
        .hasSizeLessThanOrEqualTo(MAX_TYPES_ON_ARCHITECTURE_PAGE);
    assertThat(TREE.page("docs/architecture.md").text().lines().count()).isLessThan(110);
  }

  private static List<String> typeNames(MarkdownPage page) {
    return page.codeSpans().stream().filter(span -> TYPE_NAME.matcher(span).matches()).toList();
  }
}
