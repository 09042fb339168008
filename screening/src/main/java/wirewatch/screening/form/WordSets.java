package wirewatch.screening.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists among the resources: a line each, words by space, {@code #} begins a comment. */
final class WordSets {
  static final Set<String> TITLES = words("titles.txt");
  static final Set<String> ROLES = words("roles.txt");
  static final Set<String> PARTICLES = words("particles.txt");
  static final Set<String> COMMON = words("common-words.txt");
  static final Set<String> EVERYDAY = words("everyday-words.txt");

  private WordSets() {}

  static List<String> lines(String resource) {
    try (InputStream in = WordSets.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  private static Set<String> words(String resource) {
    return lines(resource).stream()
        .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
