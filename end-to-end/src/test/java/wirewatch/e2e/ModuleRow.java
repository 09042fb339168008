package wirewatch.e2e;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A row of the table of modules in docs/architecture.md.
 *
 * @param rootPackage empty for a module without code
 * @param dependencies the modules that the row names
 */
record ModuleRow(String module, String rootPackage, SortedSet<String> dependencies) {
  private static final String ALL_ABOVE = "all above";

  /** The row of a module; fails where there is none. */
  static ModuleRow find(MarkdownPage page, String module) {
    SortedSet<String> above = new TreeSet<>();
    for (String line : page.tableRows("module")) {
      String[] cells = line.split("\\|", -1);
      String name = String.join("", MarkdownPage.codeSpans(cells[1]));
      if (name.equals(module)) {
        SortedSet<String> dependencies = new TreeSet<>(MarkdownPage.codeSpans(cells[4]));
        if (cells[4].contains(ALL_ABOVE)) {
          dependencies.addAll(above);
        }
        return new ModuleRow(
            module, String.join("", MarkdownPage.codeSpans(cells[2])), dependencies);
      }
      above.add(name);
    }
    throw new AssertionError("docs/architecture.md has no row for the module " + module);
  }

  /** The root package, if the module has code. */
  Optional<String> packageName() {
    return Optional.of(rootPackage).filter(name -> !name.isEmpty());
  }
}
