package wirewatch.ingest.page.metadata;

import org.jsoup.nodes.Document;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.SiteNames;
import wirewatch.ingest.page.metadata.structured.JsonLdReader;
import wirewatch.ingest.page.metadata.structured.MetaElementReader;
import wirewatch.ingest.page.metadata.structured.MicrodataReader;
import wirewatch.ingest.page.metadata.structured.PageIdentity;

/** Reads the metadata of a page. */
public final class PageMetadataReader {

  /** Reads the metadata; never throws. {@code document} is the parsed markup of the page. */
  public PageMetadata read(Document document, HtmlPage page) {
    PageElements elements = PageElements.of(document);
    MetadataCandidates candidates = new MetadataCandidates();
    MetaElementReader.read(elements, candidates);
    JsonLdReader.read(elements, new PageIdentity(page, elements, candidates), candidates);
    SiteNames site = new SiteNames(page, elements, candidates);
    elements.setHeading(new HeadlineSelector(elements, candidates, site).selectHeading());
    MicrodataReader.read(elements, candidates);
    return new PageMetadataAssembler(page, elements, candidates, site).assemble();
  }
}
