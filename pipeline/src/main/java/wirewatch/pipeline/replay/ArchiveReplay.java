package wirewatch.pipeline.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.warc.WarcImport;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.flow.ArchivedSources;
import wirewatch.pipeline.flow.RoundReport;

/** Writes the articles of archived pages with a pipeline; raises no alerts. */
public final class ArchiveReplay {
  private final ArchivedSources sources;
  private final WarcImport warcImport;

  /**
   * @param sources the configured sources; a page of another one belongs to a source that is named
   *     by its host
   * @param maxBody the largest body that is read, in bytes
   */
  public ArchiveReplay(Collection<Source> sources, long maxBody) {
    this.sources = new ArchivedSources(sources);
    this.warcImport = new WarcImport(maxBody);
  }

  /** Processes the pages of WARC files one after the other, with a report for each. */
  public ReplayReport replay(Pipeline pipeline, List<Path> files) throws InterruptedException {
    List<ReplayReport.ReplayedFile> reports = new ArrayList<>();
    for (Path path : files) {
      try (WarcImport.ImportedFile file = warcImport.open(path)) {
        RoundReport round = replay(pipeline, pages(file));
        reports.add(new ReplayReport.ReplayedFile(file.report(), round));
      }
    }
    return new ReplayReport(reports);
  }

  /** Processes pages in one round. */
  public RoundReport replay(Pipeline pipeline, Iterator<ArchivedPage> pages)
      throws InterruptedException {
    return pipeline.replay(pages, sources);
  }

  private static Iterator<ArchivedPage> pages(WarcImport.ImportedFile file) {
    return new Iterator<>() {
      private Optional<ArchivedPage> next = file.nextPage();

      @Override
      public boolean hasNext() {
        return next.isPresent();
      }

      @Override
      public ArchivedPage next() {
        ArchivedPage page = next.orElseThrow(NoSuchElementException::new);
        next = file.nextPage();
        return page;
      }
    };
  }
}
