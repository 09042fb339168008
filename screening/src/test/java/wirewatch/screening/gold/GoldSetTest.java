package wirewatch.screening.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.match.Hit;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** 300 invented articles with the entries of an invented list that they are about. */
class GoldSetTest {
  private static final Path FOLDER = Path.of("src/test/resources/wirewatch/screening/gold");
  private static final double LEAST = 0.90;
  private static final TextScreener SCREENER = screener();

  private record Article(Set<String> listed, String text) {}

  /** Right, false and missed hits. */
  private record Counts(int right, int wrong, int missed, List<String> faults) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "ru", "ar"})
  void holdsFiftyArticlesOfEachLanguageHalfOfThemNearMisses(String language) throws IOException {
    List<Article> articles = articles(language);
    assertThat(articles).hasSize(50);
    assertThat(articles).filteredOn(article -> article.listed().isEmpty()).hasSize(25);
  }

  @Test
  void findsNineOfTenAndNineOfTenAreRight() throws IOException {
    List<Article> all = new ArrayList<>();
    for (String language : List.of("en", "de", "fr", "es", "ru", "ar")) {
      all.addAll(articles(language));
    }
    Counts counts = count(all);
    String faults = String.join("\n", counts.faults());
    assertThat(counts.precision()).as(faults).isGreaterThanOrEqualTo(LEAST);
    assertThat(counts.recall()).as(faults).isGreaterThanOrEqualTo(LEAST);
  }

  private static Counts count(List<Article> articles) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> faults = new ArrayList<>();
    for (Article article : articles) {
      Set<String> found =
          SCREENER.screen(article.text(), 2026).stream()
              .map(Hit::entry)
              .collect(Collectors.toCollection(TreeSet::new));
      long both = found.stream().filter(article.listed()::contains).count();
      right += (int) both;
      wrong += (int) (found.size() - both);
      missed += (int) (article.listed().size() - both);
      if (!found.equals(article.listed())) {
        faults.add("%s for %s: %s".formatted(found, article.listed(), article.text()));
      }
    }
    return new Counts(right, wrong, missed, faults);
  }

  private static List<Article> articles(String language) throws IOException {
    return Files.readAllLines(FOLDER.resolve(language + ".tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Article(
                    cells[0].equals("-")
                        ? Set.of()
                        : new TreeSet<>(List.of(cells[0].split(",", -1))),
                    cells[1]))
        .toList();
  }

  private static TextScreener screener() {
    try {
      List<ListEntry> entries = ListFiles.read(FOLDER.resolve("list.csv"));
      ListVersion version =
          new ListVersion("gold", "1", Instant.EPOCH, "", "list.csv", entries.size());
      return TextScreener.of(List.of(new NamedList(version, entries)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
