package wirewatch.bench.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;
import wirewatch.node.LocalNode;
import wirewatch.pipeline.review.ListLookBack;
import wirewatch.pipeline.review.LookBackReport;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.pipeline.screening.Suppressions;
import wirewatch.screening.store.ListStore;

/** The look-back for the new entries of a list in stored articles, with invented names. */
public final class LookBackBench {
  private static final int KNOWN = 15_000;
  private static final int ADDED = 100;
  private static final int WORDS = 400;
  private static final int AT_ONCE = 2_000;
  private static final int NAMED_ARTICLES = 1_000;
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+ [A-Z]\\w+");

  private final PrintStream out;
  private final Path folder;
  private final InventedNames invented = new InventedNames(17);
  private final List<String> written = new ArrayList<>();
  private final Instant now = Instant.now();

  /**
   * @param folder for the lists
   */
  public LookBackBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Stores so many articles in a node, and prints how long the look-back takes. */
  public void run(LocalNode node, int articles) throws IOException {
    try (ArticleIndex index =
        ArticleIndex.connect(
            IndexOptions.of(node.address()).withAuthorization(node.password().authorization()))) {
      index.installTemplates();
      store(index, articles);
      ListStore lists = new ListStore(LiveLists.folderIn(folder));
      List<String> rows = knownRows();
      update(lists, rows);
      lists.markLookedBack(lists.currentVersions().getFirst());
      rows.addAll(addedRows());
      update(lists, rows);
      look(lists, index);
    }
  }

  private void store(ArticleIndex index, int count) throws IOException {
    for (int from = 0; from < count; from += AT_ONCE) {
      List<StoredArticle> batch = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
        batch.add(article(i));
      }
      index.put(batch);
    }
    out.printf("%,d articles of %d words stored%n", count, WORDS);
  }

  private StoredArticle article(int number) {
    String text = invented.text(WORDS);
    if (number < NAMED_ARTICLES) {
      NAME.matcher(text).results().findFirst().map(MatchResult::group).ifPresent(written::add);
    }
    URI address = URI.create("https://wire.example/look-back/" + number);
    Article article =
        new Article(
            new Heading("Look-back " + number, null, null),
            List.of(text),
            Credit.NONE,
            PublicationDates.NONE,
            null,
            new Classification("en", null, List.of(), List.of(), List.of(), List.of()),
            WireStatus.UNMARKED,
            NamedEntities.NONE,
            List.of(),
            PageAccess.NONE,
            Map.of(),
            ContentHash.of(text),
            List.of(),
            List.of());
    return StoredArticle.of(
        article,
        new ArticleUrl(address, address, "wire.example"),
        new StoredArticle.Feed("wire", "Wire", null, null),
        new StoredArticle.Fetch(now, null, null));
  }

  private List<String> knownRows() {
    List<String> rows = new ArrayList<>();
    rows.add("id,name,kind");
    for (int i = 0; i < KNOWN; i++) {
      rows.add("k%d,%s,person".formatted(i, invented.name()));
    }
    return rows;
  }

  /** Entries whose names stand in the articles. */
  private List<String> addedRows() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(ADDED, written.size()); i++) {
      rows.add("a%d,%s,person".formatted(i, written.get(i)));
    }
    return rows;
  }

  private void update(ListStore lists, List<String> rows) throws IOException {
    Path file = folder.resolve("bench.csv");
    Files.write(file, rows);
    lists.update("bench", file, file.toString(), false);
  }

  private void look(ListStore lists, ArticleIndex index) throws IOException {
    InstantSource clock = InstantSource.system();
    ArticleScreener screener =
        ArticleScreener.of(LiveLists.ofData(folder, clock), Suppressions.NONE);
    Duration before = processorTime();
    long start = System.nanoTime();
    LookBackReport report =
        new ListLookBack(lists, index, screener, clock).run(ListLookBack.DEFAULT_PERIOD);
    out.printf(
        "look-back for %,d new entries in %,d articles: %.1f s (target 60; %.1f s of processor time,"
            + " the node's too), found in %,d%n",
        report.entries(),
        report.articles(),
        (System.nanoTime() - start) / 1e9,
        processorTime().minus(before).toMillis() / 1e3,
        report.found());
  }

  private static Duration processorTime() {
    ProcessHandle own = ProcessHandle.current();
    return Stream.concat(Stream.of(own), own.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
