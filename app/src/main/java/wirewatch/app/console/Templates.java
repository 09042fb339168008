package wirewatch.app.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates as HTML; every text is escaped. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "wirewatch.app.console.template");

  /** Responds with a rendered template; {@code values} are its parameters by name. */
  void show(Context context, String template, Map<String, Object> values) {
    context.html(html(template, values));
  }

  /** Returns a rendered template. */
  String html(String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", values, html);
    return html.toString();
  }
}
