package wirewatch.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.store.ListDifference;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.UpdateOutcome;

/** {@code wirewatch lists}: the lists that articles are screened against. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description = "Keeps sanctions lists and lists of your own, with their versions.",
    footer = {"", "Example:", "  wirewatch lists add ofac-sdn sdn.csv"})
public final class ListsCommand {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder that keeps them (default: lists in the data folder).")
  private @Nullable Path storeFolder;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration (default: wirewatch.yaml).")
  private Path config = Path.of("wirewatch.yaml");

  @Spec private CommandSpec spec;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Takes over a list from a file, a folder or an address.",
      footer = {"", "Example:", "  wirewatch lists add un https://lists.example/consolidated.xml"})
  int add(
      @Parameters(paramLabel = "ID", description = "What to call it.") String id,
      @Parameters(paramLabel = "PATH|URL", description = "Where it is.") String source,
      @Option(names = "--accept-smaller", description = "Even if a fifth of it is gone.")
          boolean acceptSmaller)
      throws IOException, InterruptedException {
    return takeOver(id, source, acceptSmaller);
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Takes over what the sources of the lists have now; of all if none is named.",
      footer = {"", "Example:", "  wirewatch lists update ofac-sdn"})
  int update(
      @Parameters(arity = "0..*", paramLabel = "ID", description = "Lists.") List<String> ids,
      @Option(names = "--accept-smaller", description = "Even if a fifth of it is gone.")
          boolean acceptSmaller)
      throws IOException, InterruptedException {
    ListStore store = openStore();
    int worst = ExitCode.OK;
    for (String id : ids == null || ids.isEmpty() ? store.lists() : ids) {
      worst = Math.max(worst, takeOver(id, latest(store, id).source(), acceptSmaller));
    }
    return worst;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the lists, or the versions of one.",
      footer = {"", "Example:", "  wirewatch lists show"})
  int show(
      @Parameters(arity = "0..1", paramLabel = "ID", description = "A list.") Optional<String> id)
      throws IOException {
    ListStore store = openStore();
    for (String list : id.map(List::of).orElse(store.lists())) {
      List<ListVersion> versions =
          id.isPresent() ? store.versions(list) : List.of(latest(store, list));
      versions.forEach(
          v ->
              print(
                  "%-16s %s  %s  %7d entries  %s"
                      .formatted(v.list(), v.version(), v.fetched(), v.entries(), v.source())));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = "Shows what the current version of a list added, removed and changed.",
      footer = {"", "Example:", "  wirewatch lists diff ofac-sdn"})
  int diff(@Parameters(paramLabel = "ID", description = "A list.") String id) throws IOException {
    ListStore store = openStore();
    ListVersion now = latest(store, id);
    List<ListVersion> versions = store.versions(id);
    List<ListEntry> before =
        versions.size() < 2 ? List.of() : store.entries(versions.get(versions.size() - 2));
    ListDifference difference = ListDifference.between(before, store.entries(now));
    difference.added().forEach(entry -> print("+ " + line(entry)));
    difference.removed().forEach(entry -> print("- " + line(entry)));
    difference.changed().forEach(entry -> print("~ " + line(entry)));
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a list with all its versions.",
      footer = {"", "Example:", "  wirewatch lists remove ofac-sdn"})
  int remove(@Parameters(paramLabel = "ID", description = "A list.") String id) throws IOException {
    ListStore store = openStore();
    latest(store, id);
    store.remove(id);
    print("removed " + id);
    return ExitCode.OK;
  }

  private Path folder() throws IOException {
    return storeFolder != null
        ? storeFolder
        : LiveLists.folderIn(ConfigOption.of(config).readOrDefault().data());
  }

  private ListStore openStore() throws IOException {
    return new ListStore(folder());
  }

  private int takeOver(String id, String source, boolean acceptSmaller)
      throws IOException, InterruptedException {
    ListStore store = openStore();
    UpdateOutcome outcome =
        source.startsWith("https://") || source.startsWith("http://")
            ? store.download(id, URI.create(source), acceptSmaller)
            : store.update(id, Path.of(source), source, acceptSmaller);
    switch (outcome) {
      case UpdateOutcome.Updated updated ->
          print(
              "%s: version %s, %d entries: %d added, %d removed, %d changed"
                  .formatted(
                      id,
                      updated.version().version(),
                      updated.version().entries(),
                      updated.difference().added().size(),
                      updated.difference().removed().size(),
                      updated.difference().changed().size()));
      case UpdateOutcome.Unchanged unchanged ->
          print("%s: unchanged, version %s".formatted(id, unchanged.version().version()));
      case UpdateOutcome.Refused refused -> {
        String reason = PrintableText.of(refused.reason());
        spec.commandLine().getErr().println("wirewatch: %s: refused: %s".formatted(id, reason));
        return ExitCode.FAILED;
      }
    }
    return ExitCode.OK;
  }

  private ListVersion latest(ListStore store, String id) throws IOException {
    List<ListVersion> versions = store.versions(id);
    if (versions.isEmpty()) {
      throw new UsageException(
          "%s: no such list in %s; `wirewatch lists show` names them".formatted(id, folder()));
    }
    return versions.getLast();
  }

  private static String line(ListEntry entry) {
    return entry.id() + "  " + PrintableText.of(entry.name());
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
