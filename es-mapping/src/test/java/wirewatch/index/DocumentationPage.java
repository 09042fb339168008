package wirewatch.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the page {@code docs/document.md}, whose examples are tested. */
final class DocumentationPage {
  private static final Path PAGE = Path.of("..", "docs", "document.md");

  private DocumentationPage() {}

  /** Returns the first code block of a language. */
  static String codeBlock(String language) throws IOException {
    String page = Files.readString(PAGE);
    String fence = "```" + language + "\n";
    int start = page.indexOf(fence) + fence.length();
    return page.substring(start, page.indexOf("```", start));
  }
}
