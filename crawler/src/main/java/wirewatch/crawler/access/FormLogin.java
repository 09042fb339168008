package wirewatch.crawler.access;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A login by a form.
 *
 * @param address the page with the form, or the address to which the fields are sent
 * @param fields what is entered, in this order; the form's hidden fields are added
 * @param successCookie the cookie that a session has; null: any
 * @param successText a text that the page behind a successful login contains; null: any
 */
public record FormLogin(
    URI address,
    Map<String, Secret> fields,
    @Nullable String successCookie,
    @Nullable String successText) {

  public FormLogin {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "a login needs fields: " + address + " (key access.login.fields)");
    }
    if (successCookie == null && successText == null) {
      throw new IllegalArgumentException(
          "a login needs a test of success: " + address + " (key access.login.success)");
    }
  }
}
