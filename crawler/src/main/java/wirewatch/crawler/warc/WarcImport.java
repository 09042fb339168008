package wirewatch.crawler.warc;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.record.WarcFileReport;

/**
 * Reads the pages of WARC files one file after another, with a report for each. Revisit records may
 * refer to any file read before. Not thread-safe.
 */
public final class WarcImport {
  private final RevisitTargets targets;
  private final long maxBody;

  /**
   * @param maxBody the length above which bodies are left out, in bytes
   */
  public WarcImport(long maxBody) {
    this.maxBody = maxBody;
    this.targets = new RevisitTargets(maxBody);
  }

  /** Opens a file; never throws: what is wrong with it is in its report. */
  public ImportedFile open(Path file) {
    String name = String.valueOf(file.getFileName());
    return open(file.toString(), name, (other, offset) -> PageArchive.open(file, other, offset));
  }

  /**
   * Opens a file that need not be on a local disk; never throws.
   *
   * @param file how the report names the file
   * @param name the name by which its opener, and the locations of its pages, know it
   * @param opener opens the file, and those beside it to which its records refer
   */
  public ImportedFile open(String file, String name, RecordOpener opener) {
    FileNames names = new FileNames(file, name);
    try {
      return new ImportedFile(
          names,
          new WarcResponseReader(new ArchiveSource(opener, name, targets, maxBody), 0),
          null);
    } catch (IOException e) {
      return new ImportedFile(names, null, reasonOf(e));
    }
  }

  private record FileNames(String reported, String inLocations) {}

  private static String reasonOf(IOException e) {
    return e instanceof NoSuchFileException || e instanceof FileNotFoundException
        ? "no such file"
        : String.valueOf(e.getMessage());
  }

  /** A file that is being read. */
  public static final class ImportedFile implements AutoCloseable {
    private final FileNames names;
    private final @Nullable WarcResponseReader responses;
    private @Nullable String problem;

    private ImportedFile(
        FileNames names, @Nullable WarcResponseReader responses, @Nullable String problem) {
      this.names = names;
      this.responses = responses;
      this.problem = problem;
    }

    /** Returns the next HTML page; empty at the end of what can be read. */
    public Optional<ArchivedPage> nextPage() {
      if (responses == null || problem != null) {
        return Optional.empty();
      }
      try {
        for (Optional<ArchivedResponse> next = responses.next();
            next.isPresent();
            next = responses.next()) {
          if (PageConverter.isHtmlPage(next.get())) {
            responses.countPage();
            return Optional.of(PageConverter.toArchivedPage(next.get(), names.inLocations()));
          }
        }
      } catch (IOException e) {
        problem = reasonOf(e);
      }
      return Optional.empty();
    }

    /** Returns what was read so far. */
    public WarcFileReport report() {
      WarcFileReport report =
          responses == null ? WarcFileReport.unreadable(names.reported(), "") : responses.report();
      return report.named(names.reported()).withProblem(problem);
    }

    @Override
    public void close() {
      try {
        if (responses != null) {
          responses.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
