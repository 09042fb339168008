package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language, section, keywords and subjects of an article.
 *
 * @param language BCP 47
 * @param section as given by the publisher, like genres and keywords
 * @param terms computed keywords, separate from those of the publisher
 * @param subjects IPTC Media Topics
 */
public record Classification(
    @Nullable String language,
    @Nullable String section,
    List<String> genres,
    List<String> keywords,
    List<String> terms,
    List<Subject> subjects) {

  public static final Classification NONE =
      new Classification(null, null, List.of(), List.of(), List.of(), List.of());

  public Classification {
    genres = List.copyOf(genres);
    keywords = List.copyOf(keywords);
    terms = List.copyOf(terms);
    subjects = List.copyOf(subjects);
  }

  /** One IPTC Media Topic, for example {@code economic sanction, medtop:20000642}. */
  public record Subject(String name, String qcode) {}
}
