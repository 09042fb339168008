package wirewatch.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source files of all modules, plugins for Elasticsearch included. */
record SourceTree(Path root) {
  private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>(?:(?!</dependency>).)*?</dependency>");
  private static final Pattern OURS =
      Pattern.compile("<groupId>wirewatch</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");
  private static final String MAIN = "src/main/java";
  private static final String TEST = "src/test/java";
  private static final String TEST_SCOPE = "<scope>test</scope>";
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");

  static SourceTree open() {
    return new SourceTree(Path.of("..").toAbsolutePath().normalize());
  }

  MarkdownPage page(String path) {
    try {
      return new MarkdownPage(Files.readString(root.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  boolean hasFile(String path) {
    return Files.exists(root.resolve(path));
  }

  /** The modules of the parent pom. */
  Set<String> modules() throws IOException {
    return MODULE
        .matcher(Files.readString(root.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The modules that a module needs at run time, from its pom. */
  Set<String> dependencies(String module) throws IOException {
    return DEPENDENCY
        .matcher(Files.readString(root.resolve(module).resolve("pom.xml")))
        .results()
        .map(found -> found.group())
        .filter(dependency -> !dependency.contains(TEST_SCOPE))
        .flatMap(dependency -> OURS.matcher(dependency).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The modules that a module needs at run time, and those that they need. */
  Set<String> transitiveDependencies(String module) throws IOException {
    Set<String> all = new TreeSet<>();
    for (String direct : dependencies(module)) {
      all.add(direct);
      all.addAll(transitiveDependencies(direct));
    }
    return all;
  }

  /** The top-level types of each package of production code. */
  Map<String, Set<String>> typesByPackage() throws IOException {
    Map<String, Set<String>> types = new TreeMap<>();
    for (Path file : javaFiles(MAIN)) {
      types
          .computeIfAbsent(packageOf(file), name -> new TreeSet<>())
          .add(file.getFileName().toString().replace(".java", ""));
    }
    return types;
  }

  /** The simple names of all types, nested ones and those of tests included. */
  Set<String> typeNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : Stream.concat(javaFiles(MAIN).stream(), javaFiles(TEST).stream()).toList()) {
      TYPE.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  /** The dotted paths of the fields that the index templates map. */
  Set<String> indexedFields() throws IOException {
    Set<String> fields = new TreeSet<>();
    Path templates = root.resolve("es-mapping/src/main/resources/wirewatch/index/template");
    for (String name : List.of("articles.json", "crawl.json")) {
      JsonNode template = new ObjectMapper().readTree(Files.readString(templates.resolve(name)));
      collect(template.at("/template/mappings/properties"), "", fields);
    }
    return fields;
  }

  private static void collect(JsonNode properties, String prefix, Set<String> fields) {
    properties
        .properties()
        .forEach(
            field -> {
              fields.add(prefix + field.getKey());
              collect(field.getValue().path("properties"), prefix + field.getKey() + ".", fields);
            });
  }

  /** The packages of production code, and the packages above them. */
  Set<String> packageNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String name : typesByPackage().keySet()) {
      for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
        names.add(name.substring(0, end));
      }
    }
    return names;
  }

  private List<Path> javaFiles(String folder) throws IOException {
    try (Stream<Path> paths =
        modules().stream()
            .map(module -> root.resolve(module).resolve(folder))
            .filter(Files::isDirectory)
            .flatMap(SourceTree::walk)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private String packageOf(Path file) {
    Path below = root.relativize(file.getParent()); // module/src/main/java/...
    return below.subpath(4, below.getNameCount()).toString().replace('/', '.');
  }
}
