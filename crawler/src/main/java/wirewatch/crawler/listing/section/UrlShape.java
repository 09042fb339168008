package wirewatch.crawler.listing.section;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.ingest.line.RuleTable;

/**
 * How much a URL looks like that of an article, and its template: the path with the parts that vary
 * between articles replaced, {@code /news/2026/09/21/markets-fall-again} → {@code
 * /news/#/#/#/slug}.
 *
 * @param score positive for dates, numbers and words in the path; negative for words of tag and
 *     service pages
 */
record UrlShape(String template, int score) {
  private static final Set<String> SERVICE_WORDS = words("service");
  private static final Set<String> PAGE_EXTENSIONS = words("page");
  private static final Set<String> FILE_EXTENSIONS = words("file");
  private static final Set<String> ID_PARAMETERS = words("parameter");

  static UrlShape of(URI address) {
    StringBuilder template = new StringBuilder(address.getRawPath().length());
    int points = 0;
    List<String> segments = List.of(address.getRawPath().split("/", -1));
    int date = dateLength(segments);
    points += date > 0 ? 3 : 0;
    for (int i = 1; i < segments.size(); i++) {
      PathSegment segment = PathSegment.of(withoutExtension(segments.get(i)));
      template.append('/').append(segment.template());
      points += date > 0 && segment.isNumber() ? 0 : segment.score();
      points -= SERVICE_WORDS.contains(segment.text()) ? 4 : 0;
    }
    String ending = fileExtension(address.getRawPath());
    points += PAGE_EXTENSIONS.contains(ending) ? 1 : 0;
    points -= FILE_EXTENSIONS.contains(ending) ? 100 : 0;
    template.append('.').append(ending);
    int query = queryScore(address.getRawQuery(), template);
    return new UrlShape(template.toString(), points + query);
  }

  /**
   * Scores a link text by length: 3 for a headline, 2 for a possible one, 0 for none, -1 for a
   * label.
   */
  static int headlineScore(String text) {
    int words = 0;
    int dense = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      dense += c >= 0x0E00 && Character.isLetter(c) ? 1 : 0;
      inWord = letter;
    }
    if (words == 0) {
      return 0;
    }
    if ((words >= 5 && text.length() >= 25) || dense >= 10) {
      return 3;
    }
    return words >= 4 || text.length() >= 25 || dense >= 6 ? 2 : -1;
  }

  /** Returns how many segments form a date: year, month and possibly day; 0 if there is none. */
  private static int dateLength(List<String> segments) {
    for (int i = 0; i < segments.size(); i++) {
      if (PathSegment.isDate(segments.get(i))) {
        return 1;
      }
      if (PathSegment.isYear(segments.get(i)) && i + 1 < segments.size()) {
        if (PathSegment.isMonth(segments.get(i + 1))) {
          return 2;
        }
      }
    }
    return 0;
  }

  private static int queryScore(String query, StringBuilder template) {
    int points = 0;
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      boolean id = ID_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
      template.append('?').append(name);
      points += id && PathSegment.of(parameter.substring(equals + 1)).isNumber() ? 3 : -1;
    }
    return points;
  }

  private static String withoutExtension(String segment) {
    int dot = segment.lastIndexOf('.');
    return (dot > 0 ? segment.substring(0, dot) : segment).toLowerCase(Locale.ROOT);
  }

  private static String fileExtension(String path) {
    int dot = path.lastIndexOf('.');
    boolean file = dot > path.lastIndexOf('/') && path.length() - dot <= 6;
    return file ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static Set<String> words(String kind) {
    return RuleTable.of(ListingTimeParser.class, "link-words.tsv", List.of("kind", "word"))
        .rows()
        .stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("word"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
