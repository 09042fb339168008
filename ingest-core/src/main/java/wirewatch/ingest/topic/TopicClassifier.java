package wirewatch.ingest.topic;

import java.util.List;
import wirewatch.ingest.model.Classification;

/** Classifies an article: computed keywords and IPTC Media Topics. Thread-safe. */
public final class TopicClassifier {
  private final KeywordExtractor keywordExtractor = new KeywordExtractor();
  private final MediaTopicMatcher mediaTopicMatcher = new MediaTopicMatcher();

  /** The classification with {@code terms} and {@code subjects} computed from the text. */
  public Classification classify(Classification labels, String headline, String body) {
    String language = LanguageTags.primarySubtag(labels.language());
    String known = language == null ? "" : language;
    List<ArticleWords.Word> words = new ArticleWords(headline, body).words();
    return new Classification(
        labels.language(),
        labels.section(),
        labels.genres(),
        labels.keywords(),
        keywordExtractor.extract(words, known),
        mediaTopicMatcher.match(words, known));
  }
}
