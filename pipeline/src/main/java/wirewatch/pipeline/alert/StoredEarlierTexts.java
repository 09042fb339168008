package wirewatch.pipeline.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/** Earlier texts from the versions in the index. Refreshes it, as corrections are rare. */
record StoredEarlierTexts(ArticleIndex index) implements EarlierTexts {

  @Override
  public Optional<String> find(StoredArticle article, URI alerted) {
    String body = article.article().body();
    URI address = article.location().full();
    try {
      index.refresh();
      Optional<String> own = last(bodiesBefore(body, address));
      return own.isPresent() || alerted.equals(address) ? own : last(bodiesBefore(body, alerted));
    } catch (IndexUnavailableException e) {
      throw new OutboxUnavailableException(
          "what a correction changed cannot be read from Elasticsearch: " + e.getMessage(), e);
    }
  }

  /** The bodies of the versions before the one with this body; of all if none has it. */
  private List<String> bodiesBefore(String body, URI address) throws IndexUnavailableException {
    List<String> bodies = new ArrayList<>();
    for (Map<String, Object> version : index.findVersions(address)) {
      String stored = ArticleVersion.of(version).text().body();
      if (stored.equals(body)) {
        return bodies;
      }
      bodies.add(stored);
    }
    return bodies;
  }

  private static Optional<String> last(List<String> bodies) {
    return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies.getLast());
  }
}
