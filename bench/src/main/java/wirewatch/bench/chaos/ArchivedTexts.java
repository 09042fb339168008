package wirewatch.bench.chaos;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.PageArchive;

/** The figures of each article that were archived, by its address, in order. */
record ArchivedTexts(Map<String, Set<String>> figures) {
  private static final Pattern FIGURE = Pattern.compile("will cost (\\d{7,}) crowns");

  static ArchivedTexts read(Path data) {
    Map<String, Set<String>> figures = new HashMap<>();
    try (Stream<ArchivedPage> pages = PageArchive.readPages(PageArchive.files(data))) {
      pages.forEach(
          page ->
              figureOf(new String(page.page().body(), StandardCharsets.UTF_8))
                  .ifPresent(
                      figure ->
                          figures
                              .computeIfAbsent(
                                  page.page().url().toString(), url -> new LinkedHashSet<>())
                              .add(figure)));
    }
    return new ArchivedTexts(figures);
  }

  /** The figure in the text of an article; empty for other pages. */
  static Optional<String> figureOf(String text) {
    Matcher matcher = FIGURE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  Set<String> of(PublishedPage page) {
    return figures.getOrDefault(page.address.toString(), Set.of());
  }
}
