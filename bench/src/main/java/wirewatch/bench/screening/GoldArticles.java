package wirewatch.bench.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.match.Hit;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** Invented articles with the entries of an invented list that they are about: {@code gold/}. */
final class GoldArticles {
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ru", "ar");
  private static final int YEAR = 2026;

  private GoldArticles() {}

  /**
   * An article.
   *
   * @param listed the ids that it is about; empty for a near-miss
   */
  record Article(Set<String> listed, String text) {}

  /**
   * Right, false and missed hits.
   *
   * @param faults the articles whose hits differ, in words
   */
  record Counts(int right, int wrong, int missed, List<String> faults) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    Counts plus(Counts other) {
      List<String> both = new ArrayList<>(faults);
      both.addAll(other.faults);
      return new Counts(right + other.right, wrong + other.wrong, missed + other.missed, both);
    }
  }

  static List<Article> read(String language) {
    return text(language + ".tsv")
        .lines()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Article(ids(cells[0]), cells[1]))
        .toList();
  }

  private static Set<String> ids(String cell) {
    return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(",", -1)));
  }

  /** Screens for the invented list. */
  static TextScreener screener() {
    try {
      Path file = Files.createTempFile("gold", ".csv");
      try {
        Files.writeString(file, text("list.csv"));
        List<ListEntry> entries = ListFiles.read(file);
        ListVersion version =
            new ListVersion("gold", "1", Instant.EPOCH, "", "list.csv", entries.size());
        return TextScreener.of(List.of(new NamedList(version, entries)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Counts count(TextScreener screener, List<Article> articles) {
    Counts all = new Counts(0, 0, 0, List.of());
    for (Article article : articles) {
      all = all.plus(count(screener, article));
    }
    return all;
  }

  private static Counts count(TextScreener screener, Article article) {
    Set<String> found =
        screener.screen(article.text(), YEAR).stream()
            .map(Hit::entry)
            .collect(Collectors.toCollection(TreeSet::new));
    int right = (int) found.stream().filter(article.listed()::contains).count();
    List<String> faults =
        found.equals(article.listed())
            ? List.of()
            : List.of("%s for %s: %s".formatted(found, article.listed(), article.text()));
    return new Counts(right, found.size() - right, article.listed().size() - right, faults);
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(GoldArticles.class.getResourceAsStream("gold/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
