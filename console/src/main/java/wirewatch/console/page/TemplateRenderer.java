package wirewatch.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates as HTML; every text is escaped, and cannot reorder what follows it. */
public final class TemplateRenderer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "wirewatch.console.template");

  /** Responds with a rendered template; {@code values} are its parameters by name. */
  void respond(Context context, String template, Map<String, Object> values) {
    context.html(toHtml(template, values));
  }

  /** Returns a rendered template. */
  public String toHtml(String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", values, new BidirectionalTextOutput(html));
    return html.toString();
  }
}
