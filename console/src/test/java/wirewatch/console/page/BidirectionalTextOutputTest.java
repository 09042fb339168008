package wirewatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.console.http.LoginView;

/** Texts of the web in rendered pages do not reorder what stands beside them. */
class BidirectionalTextOutputTest {
  private static final String CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  @Test
  void removesEmbeddingsOverridesAndIsolatesFromTextAndAttributes() {
    String html =
        new TemplateRenderer()
            .toHtml(
                "login",
                Map.of(
                    "view",
                    new LoginView(
                        "/a" + CONTROLS + "b",
                        "token",
                        "evil " + CONTROLS + "\u202efdp.exe",
                        "",
                        true,
                        "")));

    assertThat(html).doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
    assertThat(html).contains("evil fdp.exe").contains("value=\"/ab\"");
  }

  @Test
  void keepsTheLettersAndMarksOfScriptsFromRightToLeft() {
    String text = "\u05e9\u05dc\u05d5\u05dd \u200f(\u0645\u0631\u062d\u0628\u0627)\u061c";

    assertThat(
            new TemplateRenderer()
                .toHtml("login", Map.of("view", new LoginView("/", "token", text, "", true, ""))))
        .contains(text);
  }
}
