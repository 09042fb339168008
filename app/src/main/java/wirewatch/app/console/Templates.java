package wirewatch.app.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Turns what a page shows into HTML, every text escaped. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "wirewatch.app.console.template");

  /** Answers with a page; {@code values} are the template's parameters by name. */
  void show(Context context, String template, Map<String, Object> values) {
    context.html(html(template, values));
  }

  /** A page as HTML. */
  String html(String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", values, html);
    return html.toString();
  }
}
