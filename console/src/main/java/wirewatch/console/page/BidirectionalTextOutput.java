package wirewatch.console.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.Pattern;

/**
 * Escapes text for HTML and removes the embeddings, overrides and isolates of Unicode's
 * bidirectional algorithm (UAX 9, 2.1 to 2.4) from it: a text of the web must not change the order
 * of the characters beside it. The style sheet isolates texts written from right to left.
 */
final class BidirectionalTextOutput extends OwaspHtmlTemplateOutput {
  private static final Pattern CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  BidirectionalTextOutput(TemplateOutput html) {
    super(html);
  }

  @Override
  public void writeUserContent(String text) {
    super.writeUserContent(text == null ? null : CONTROLS.matcher(text).replaceAll(""));
  }
}
