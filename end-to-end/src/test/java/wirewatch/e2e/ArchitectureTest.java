package wirewatch.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between modules, and docs/architecture.md. */
class ArchitectureTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("wirewatch");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("wirewatch.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void modulesDependOnlyOnAllowedModules() {
    wall("wirewatch.ingest", "crawler", "index", "alerting", "dashboards", "node", "app");
    wall("wirewatch.crawler", "index", "alerting", "dashboards", "node", "app");
    wall("wirewatch.index", "crawler", "alerting", "dashboards", "node", "app");
    wall("wirewatch.alerting", "crawler", "index", "dashboards", "node", "app");
    wall("wirewatch.dashboards", "crawler", "alerting", "node", "app");
    wall("wirewatch.node", "ingest", "crawler", "index", "alerting", "dashboards", "app");
    noClasses()
        .that()
        .resideInAPackage("wirewatch.crawler..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("wirewatch.ingest.page..")
        .check(CLASSES);
  }

  @Test
  void storiesAlertsAndSendingNeedNoSqlite() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "wirewatch.pipeline.story..",
            "wirewatch.pipeline.alert..",
            "wirewatch.pipeline.outbox",
            "wirewatch.pipeline.outbox.index..",
            "wirewatch.pipeline.monitor..",
            "wirewatch.pipeline.sending..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "wirewatch.crawler.database..",
            "wirewatch.crawler.state..",
            "wirewatch.pipeline.outbox.sqlite..",
            "java.sql..",
            "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void ingestIsPure() {
    noClasses()
        .that()
        .resideInAPackage("wirewatch.ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "java.nio.file..",
            "java.sql..",
            "org.slf4j..",
            "java.util.logging..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void theModelDependsOnNoStep() {
    noClasses()
        .that()
        .resideInAPackage("wirewatch.ingest.model..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are steps or the facade",
                type ->
                    type.getPackageName().startsWith("wirewatch.ingest")
                        && !type.getPackageName().equals("wirewatch.ingest.model")))
        .check(CLASSES);
  }

  @Test
  void everyTypeAndPathThatTheArchitecturePageNamesExists() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    Set<String> types = CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    List<String> named =
        Pattern.compile("`([A-Za-z][A-Za-z.-]*)`")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(20);
    for (String name : named) {
      boolean type = Character.isUpperCase(name.charAt(0));
      boolean pack = name.startsWith("wirewatch.");
      if (type) {
        assertThat(types).as("types").contains(name);
      } else if (pack) {
        assertThat(CLASSES.containPackage(name)).as("package " + name).isTrue();
      }
    }
    assertThat(named.stream().filter(name -> Character.isUpperCase(name.charAt(0))).distinct())
        .hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void everyModuleStandsOnTheArchitecturePage() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    List<String> modules =
        Pattern.compile("<module>([a-z-]+)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(MatchResult::group)
            .map(tag -> tag.replaceAll("</?module>", ""))
            .toList();
    assertThat(modules)
        .isNotEmpty()
        .allSatisfy(module -> assertThat(page).contains("| `" + module + "` |"));
  }

  private static void wall(String from, String... to) {
    for (String other : to) {
      noClasses()
          .that()
          .resideInAPackage(from + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("wirewatch." + other + "..")
          .check(CLASSES);
    }
  }
}
