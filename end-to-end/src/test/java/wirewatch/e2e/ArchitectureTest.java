package wirewatch.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the dependencies between packages and modules, and the table of modules. */
class ArchitectureTest {
  private static final int MAX_TYPES = 25;
  // see docs/decisions/0010-house.md
  private static final Set<String> SHARED_NAMES = Set.of("GuardedDns");
  private static final SourceTree TREE = SourceTree.open();
  private static final MarkdownPage PAGE = TREE.page("docs/architecture.md");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("wirewatch");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("wirewatch.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  static Set<String> modules() throws IOException {
    return TREE.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleDependsOnWhatItsRowNames(String module) throws IOException {
    assertThat(ModuleRow.find(PAGE, module).dependencies())
        .isEqualTo(new TreeSet<>(TREE.dependencies(module)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesOfModuleUseOnlyThoseOfItsDependencies(String module) throws IOException {
    ModuleRow row = ModuleRow.find(PAGE, module);
    if (row.rootPackage().isEmpty() || !CLASSES.containPackage(row.rootPackage())) {
      assertThat(module).isIn("es-plugin", "es-support-plugin", "distribution", "end-to-end");
      return;
    }
    classes()
        .that()
        .resideInAPackage(row.rootPackage() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("wirewatch..").or(resideInAnyPackage(allowedPackages(row))))
        .check(CLASSES);
  }

  /** The packages of a module and of those that it depends on, directly or not. */
  private static String[] allowedPackages(ModuleRow row) throws IOException {
    Set<String> allowed = new TreeSet<>(Set.of(row.rootPackage() + ".."));
    for (String module : TREE.transitiveDependencies(row.module())) {
      ModuleRow.find(PAGE, module)
          .packageName()
          .ifPresent(packageName -> allowed.add(packageName + ".."));
    }
    return allowed.toArray(String[]::new);
  }

  @Test
  void crawlerUsesNoPageExtraction() {
    noClasses()
        .that()
        .resideInAPackage("wirewatch.crawler..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("wirewatch.ingest.page..")
        .check(CLASSES);
  }

  @Test
  void onlyCrawlerAndOutboxUseSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("wirewatch.crawler..", "wirewatch.pipeline.outbox.sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..", "java.sql..", "javax.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheJobUsesFlink() {
    noClasses()
        .that()
        .resideOutsideOfPackage("wirewatch.flink..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(CLASSES);
  }

  @Test
  void theJobUsesNeitherProgramNorStateFile() {
    noClasses()
        .that()
        .resideInAPackage("wirewatch.flink..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "wirewatch.app..",
            "wirewatch.console..",
            "wirewatch.crawler.database..",
            "wirewatch.crawler.state..",
            "wirewatch.pipeline.outbox.sqlite..",
            "java.sql..",
            "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void storiesNeedNoCrawlStateAndNoProgram() {
    noClasses()
        .that()
        .resideInAPackage("wirewatch.pipeline.story..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "wirewatch.crawler..",
            "wirewatch.app..",
            "wirewatch.console..",
            "wirewatch.pipeline.outbox..",
            "wirewatch.pipeline.flow..",
            "java.sql..",
            "org.sqlite..")
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
            describe(
                "are steps or the facade",
                type ->
                    type.getPackageName().startsWith("wirewatch.ingest")
                        && !type.getPackageName().equals("wirewatch.ingest.model")
                        && !type.getPackageName().equals("wirewatch.ingest.transliteration")))
        .check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyFiveTypes() throws IOException {
    Map<String, Set<String>> types = TREE.typesByPackage();
    assertThat(types).hasSizeGreaterThan(50);
    assertThat(types)
        .allSatisfy(
            (name, files) -> assertThat(files).as(name).hasSizeLessThanOrEqualTo(MAX_TYPES));
  }

  @Test
  void everySimpleNameStandsForOneType() throws IOException {
    Map<String, Set<String>> packagesByName = new TreeMap<>();
    TREE.typesByPackage()
        .forEach(
            (packageName, names) ->
                names.forEach(
                    name ->
                        packagesByName
                            .computeIfAbsent(name, key -> new TreeSet<>())
                            .add(packageName)));
    packagesByName.keySet().removeAll(SHARED_NAMES);
    assertThat(packagesByName)
        .allSatisfy((name, packages) -> assertThat(packages).as(name).hasSize(1));
  }
}
