package wirewatch.configuration;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.access.SourceAccess;

/**
 * Reads {@code access} of a source: its headers and its login. A secret is a text, with {@code
 * ${ENV}} replaced, or {@code {file: PATH}}; it is never part of a problem's text.
 */
final class AccessReader {
  private static final String NOT_A_HEADER =
      "must be one line of ASCII; check the variable or the file";

  private final ConfigurationSection section;
  private final Path base;

  /**
   * @param base the folder to which relative paths of files refer
   */
  AccessReader(ConfigurationSection section, Path base) {
    this.section = section;
    this.base = base;
  }

  /** Empty if the section is; what is invalid in it is left out and reported. */
  Optional<SourceAccess> read() {
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Secret> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    readHeaders(section.section("headers"), headers);
    header(section, "cookie").ifPresent(text -> headers.put("Cookie", Secret.of(text)));
    readAuthorization(headers);
    Optional<FormLogin> login =
        section.has("login") ? readLogin(section.section("login")) : Optional.empty();
    section.rejectUnknownKeys();
    return Optional.of(new SourceAccess(headers, login.orElse(null)));
  }

  private void readHeaders(ConfigurationSection names, Map<String, Secret> headers) {
    for (String name : names.keys()) {
      if (SourceAccess.isHeaderName(name)) {
        header(names, name).ifPresent(text -> headers.put(name, Secret.of(text)));
      } else {
        names.addProblem(name, "is not a header that can be set");
        names.ignore(name);
      }
    }
  }

  private void readAuthorization(Map<String, Secret> headers) {
    if (section.has("basic") && section.has("bearer")) {
      section.addProblem("bearer", "cannot stand beside basic; leave one of them out");
    }
    header(section, "bearer")
        .ifPresent(token -> headers.put("Authorization", Secret.of("Bearer " + token)));
    if (section.has("basic")) {
      ConfigurationSection basic = section.section("basic");
      Optional<String> user = secret(basic, "user");
      Optional<String> password = secret(basic, "password");
      basic.rejectUnknownKeys();
      if (user.isPresent() && password.isPresent()) {
        byte[] pair = (user.get() + ":" + password.get()).getBytes(StandardCharsets.UTF_8);
        headers.put(
            "Authorization", Secret.of("Basic " + Base64.getEncoder().encodeToString(pair)));
      }
    }
  }

  private Optional<FormLogin> readLogin(ConfigurationSection login) {
    Optional<URI> url = login.value("url", "an http or https address", HttpAddress::parse);
    if (!login.has("url")) {
      login.addProblem("url", "is missing; name the page with the form");
    }
    ConfigurationSection names = login.section("fields");
    Map<String, Secret> fields = new LinkedHashMap<>();
    for (String name : names.keys()) {
      secret(names, name).ifPresent(text -> fields.put(name, Secret.of(text)));
    }
    if (names.isEmpty()) {
      login.addProblem(
          "fields", "is missing; write the names of the form's inputs and their texts");
    }
    ConfigurationSection success = login.section("success");
    Optional<String> cookie = success.text("cookie");
    Optional<String> text = success.text("text");
    success.rejectUnknownKeys();
    if (cookie.isEmpty() && text.isEmpty()) {
      login.addProblem("success", "is missing; write {cookie: NAME} or {text: \"Sign out\"}");
    }
    login.rejectUnknownKeys();
    boolean complete = !fields.isEmpty() && (cookie.isPresent() || text.isPresent());
    return url.filter(address -> complete)
        .map(address -> new FormLogin(address, fields, cookie.orElse(null), text.orElse(null)));
  }

  private Optional<String> header(ConfigurationSection at, String key) {
    if (!at.has(key)) {
      return Optional.empty();
    }
    Optional<String> text = secret(at, key);
    if (text.isPresent() && !SourceAccess.isHeaderValue(text.get())) {
      at.addProblem(key, NOT_A_HEADER);
      return Optional.empty();
    }
    return text;
  }

  private Optional<String> secret(ConfigurationSection at, String key) {
    return secret(at, key, base);
  }

  /** A text or the content of a file; reported where there is none. */
  static Optional<String> secret(ConfigurationSection at, String key, Path base) {
    if (at.isMapping(key)) {
      ConfigurationSection place = at.section(key);
      Optional<Path> file = place.text("file").map(base::resolve);
      place.rejectUnknownKeys();
      if (file.isEmpty()) {
        at.addProblem(key, "must be a text or {file: PATH}");
      }
      return file.flatMap(path -> readFile(at, key, path));
    }
    if (!at.has(key) || at.isEmpty(key)) {
      at.addProblem(key, "is missing; write a text, ${VARIABLE} or {file: PATH}");
    }
    return at.text(key);
  }

  private static Optional<String> readFile(ConfigurationSection at, String key, Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        at.addProblem(key, file + " is empty");
      }
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (IOException e) {
      at.addProblem(key, file + " cannot be read");
      return Optional.empty();
    }
  }
}
