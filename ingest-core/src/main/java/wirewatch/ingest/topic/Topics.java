package wirewatch.ingest.topic;

import java.util.List;
import wirewatch.ingest.model.Labels;

/** Classifies an article: computed keywords and IPTC Media Topics. Thread-safe. */
public final class Topics {
  private final Keywords keywords = new Keywords();
  private final Subjects subjects = new Subjects();

  /** The classification with {@code terms} and {@code subjects} computed from the text. */
  public Labels label(Labels labels, String headline, String body) {
    String language = Tags.primary(labels.language());
    String known = language == null ? "" : language;
    List<WordStream.Word> words = new WordStream(headline, body).words();
    return new Labels(
        labels.language(),
        labels.section(),
        labels.genres(),
        labels.keywords(),
        keywords.of(words, known),
        subjects.of(words, known));
  }
}
