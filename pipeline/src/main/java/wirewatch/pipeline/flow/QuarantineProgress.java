package wirewatch.pipeline.flow;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.pipeline.alert.MatchedArticle;

/** Releases quarantined pages from which an article was indexed, or which are no article. */
public final class QuarantineProgress extends NoProgressStore {
  private static final Logger log = LoggerFactory.getLogger(QuarantineProgress.class);
  private static final int MAX_PAGES = 1_000;

  private final ExtractionTable extractionTable;

  public QuarantineProgress(ExtractionTable extractionTable) {
    this.extractionTable = extractionTable;
  }

  /** Reads the quarantined pages from the archive; one that it no longer has is released. */
  public List<ArchivedPage> findPages(Path data) {
    List<ArchivedPage> pages = new ArrayList<>();
    for (QuarantinedPage quarantined : extractionTable.findQuarantined(MAX_PAGES)) {
      Optional<ArchivedPage> page = PageArchive.findPage(data, quarantined.archived());
      page.ifPresent(pages::add);
      if (page.isEmpty()) {
        log.warn(
            "{} is no longer in the archive ({}) and is forgotten",
            quarantined.address(),
            quarantined.archived());
        extractionTable.release(quarantined.address());
      }
    }
    return pages;
  }

  @Override
  public List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> matched) {
    addresses.forEach(extractionTable::release);
    return List.of();
  }

  @Override
  public void markSettled(Collection<URI> addresses, String reason) {
    addresses.forEach(extractionTable::release);
  }

  @Override
  public boolean recordFailure(URI address, String reason) {
    extractionTable.recordReason(address, reason);
    return true;
  }
}
