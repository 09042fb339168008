package wirewatch.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.http.HttpResult;

/**
 * The form of a login page.
 *
 * @param action where it is sent
 * @param hidden the fields that the page itself gives, such as a token
 */
record LoginForm(URI action, Map<String, String> hidden) {

  /** Finds the form that has a field of this name; empty if the page has none. */
  static Optional<LoginForm> find(HttpResult.Response page, String field) {
    Document document;
    try {
      document =
          Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.address().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("a body in memory can be read", e);
    }
    for (Element form : document.select("form")) {
      if (form.select("[name]").stream().anyMatch(input -> input.attr("name").equals(field))) {
        return Optional.of(new LoginForm(action(page.address(), form), hidden(form)));
      }
    }
    return Optional.empty();
  }

  private static URI action(URI page, Element form) {
    String action = form.attr("action");
    return action.isBlank() ? page : GuardedHttpClient.resolve(page, action.strip()).orElse(page);
  }

  private static Map<String, String> hidden(Element form) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (Element input : form.select("input[type=hidden][name]")) {
      hidden.put(input.attr("name"), input.attr("value"));
    }
    return hidden;
  }
}
