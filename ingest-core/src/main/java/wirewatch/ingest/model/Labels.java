package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article is filed.
 *
 * @param language BCP 47
 * @param section the publisher's own, like genres and keywords
 * @param terms computed keywords, kept apart from the publisher's
 * @param subjects IPTC Media Topics
 */
public record Labels(
    @Nullable String language,
    @Nullable String section,
    List<String> genres,
    List<String> keywords,
    List<String> terms,
    List<Subject> subjects) {

  public static final Labels NONE =
      new Labels(null, null, List.of(), List.of(), List.of(), List.of());

  public Labels {
    genres = List.copyOf(genres);
    keywords = List.copyOf(keywords);
    terms = List.copyOf(terms);
    subjects = List.copyOf(subjects);
  }

  /** One IPTC Media Topic, for example {@code economic sanction, medtop:20000642}. */
  public record Subject(String name, String qcode) {}
}
