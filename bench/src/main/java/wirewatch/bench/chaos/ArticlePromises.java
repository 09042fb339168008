package wirewatch.bench.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.bench.chaos.StoredArticles.StoredText;

/** Counts the articles of the index and the archive against those that the sites published. */
final class ArticlePromises {
  private final HostileInternet internet;
  private final StoredArticles stored;
  private final ArchivedTexts archived;

  ArticlePromises(HostileInternet internet, StoredArticles stored, ArchivedTexts archived) {
    this.internet = internet;
    this.stored = stored;
    this.archived = archived;
  }

  List<Promise> count(CrawlState state) {
    return List.of(
        everyArticleIsStored(),
        noArticleIsStoredTwice(),
        nothingElseIsStored(),
        versionsAreRight(),
        forbiddenPagesAreNotRequested(),
        nothingIsSilent(state));
  }

  private List<PublishedPage> articles() {
    return internet.pages().stream().filter(PublishedPage::isArticle).toList();
  }

  private List<StoredText> stored(PublishedPage page) {
    return stored.byUrl().getOrDefault(page.address.toString(), List.of());
  }

  /** Those removed before they were archived cannot be. */
  private Promise everyArticleIsStored() {
    List<PublishedPage> expected =
        articles().stream()
            .filter(page -> !page.isRemoved() || !archived.of(page).isEmpty())
            .toList();
    return new Promise(
        "every article is stored",
        expected.size(),
        expected.stream()
            .filter(page -> stored(page).isEmpty())
            .map(
                page ->
                    page.address
                        + (archived.of(page).isEmpty() ? " was not archived" : " is archived only")
                        + ", requested "
                        + page.requests
                        + " times")
            .toList());
  }

  private Promise noArticleIsStoredTwice() {
    return new Promise(
        "no article is stored twice",
        stored.count(),
        stored.byUrl().entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(entry -> entry.getKey() + " " + entry.getValue().size() + " times")
            .toList());
  }

  private Promise nothingElseIsStored() {
    Set<String> published = new HashSet<>();
    articles().forEach(page -> published.add(page.address.toString()));
    return new Promise(
        "what is no article is not stored",
        internet.pages().size() - published.size(),
        stored.byUrl().keySet().stream().filter(url -> !published.contains(url)).toList());
  }

  private Promise versionsAreRight() {
    List<String> wrong = new ArrayList<>();
    for (PublishedPage page : articles()) {
      for (StoredText text : stored(page)) {
        String figure = ArchivedTexts.figureOf(text.body()).orElse("no figure");
        int versions = archived.of(page).size();
        if (!figure.equals(page.figure()) || text.version() != versions) {
          wrong.add(
              "%s says %s in version %d; the site says %s, archived are %s"
                  .formatted(
                      page.address, figure, text.version(), page.figure(), archived.of(page)));
        }
      }
    }
    long corrected = articles().stream().filter(page -> page.corrected() != null).count();
    return new Promise("the last version is the article (corrected pages)", corrected, wrong);
  }

  private Promise forbiddenPagesAreNotRequested() {
    List<String> requests = new ArrayList<>();
    for (HostileSite site : internet.sites()) {
      if (site.forbiddenRequests() > 0) {
        requests.add(site.hostility() + ": " + site.forbiddenRequests() + " requests");
      }
    }
    long forbidden =
        internet.pages().stream()
            .filter(
                page ->
                    page.kind == PublishedPage.Kind.FORBIDDEN
                        || page.kind == PublishedPage.Kind.REDIRECT_TO_FORBIDDEN)
            .count();
    return new Promise("no forbidden page is requested", forbidden, requests);
  }

  /** Every page that is not stored waits, or is counted with a reason. */
  private Promise nothingIsSilent(CrawlState state) {
    List<String> silent = new ArrayList<>();
    long missing = 0;
    for (HostileSite site : internet.sites()) {
      String source = site.hostility().source();
      long absent = site.pages().stream().filter(page -> stored(page).isEmpty()).count();
      long removed = site.pages().stream().filter(PublishedPage::isRemoved).count();
      long accounted = state.notStored(source) + state.waiting(source);
      missing += absent;
      if (accounted < absent || accounted > absent + removed) {
        silent.add(
            "%s: %d pages are not stored; status accounts for %d: %s, %d waiting"
                .formatted(
                    source,
                    absent,
                    accounted,
                    state.notStored().path(source),
                    state.waiting(source)));
      }
    }
    return new Promise("status says why a page is not stored", missing, silent);
  }
}
