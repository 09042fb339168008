package wirewatch.configuration;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.model.HttpApi;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the keys of a source of the kind {@code http-api}. */
final class ApiReader {
  private static final Duration DEFAULT_OVERLAP = Duration.ofMinutes(5);
  private static final Pattern QUOTA = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d*[a-z]+)");
  private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][\\w.-]*");
  private static final String POINTER = "a JSON pointer such as /data/next_page";

  private final ConfigurationSection section;
  private final Path base;
  private final Template template;

  /** What is set unless the source says otherwise. */
  private record Template(
      @Nullable String url,
      @Nullable String keyHeader,
      @Nullable String items,
      @Nullable String link,
      @Nullable String next,
      boolean resumes,
      @Nullable String since) {
    static final Template NONE = new Template(null, null, null, null, null, false, null);
    static final Template AP =
        new Template(
            "https://api.ap.org/media/v/content/feed",
            "x-api-key",
            "/data/items",
            "/item/renditions/nitf/href",
            "/data/next_page",
            true,
            null);
    static final Template NINJS =
        new Template(null, null, "/items", null, "/next_page", false, "since");
  }

  ApiReader(ConfigurationSection section, Path base) {
    this.section = section;
    this.base = base;
    this.template =
        section.value("template", "ap or ninjs", ApiReader::parseTemplate).orElse(Template.NONE);
  }

  private static Optional<Template> parseTemplate(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "ap" -> Optional.of(Template.AP);
      case "ninjs" -> Optional.of(Template.NINJS);
      default -> Optional.empty();
    };
  }

  /** Empty where the interface is invalid; the problems say why. */
  Optional<HttpApi> read() {
    Optional<URI> url =
        section
            .value("url", "an http or https address", HttpAddress::parse)
            .or(() -> Optional.ofNullable(template.url()).flatMap(HttpAddress::parse));
    if (url.isEmpty() && !section.has("url")) {
      section.addProblem("url", "is missing; name the address of the first page");
    }
    HttpApi.Items items =
        new HttpApi.Items(
            section
                .value("items", "a JSON pointer or the name of an element", ApiReader::parseItems)
                .orElse(template.items()),
            pointer("item_id", null),
            pointer("link", template.link()));
    boolean resumes =
        section
            .value("resume", "true or false", SettingValueParser::parseBoolean)
            .orElse(template.resumes());
    HttpApi.Paging paging =
        new HttpApi.Paging(
            pointer("next", template.next()), section.text("cursor").orElse(null), resumes);
    HttpApi.Since since = readSince();
    Optional<HttpApi.Quota> quota =
        section.value("quota", "a number of requests in a time, such as 60/1m", ApiReader::quota);
    return url.map(address -> new HttpApi(address, items, paging, since, quota.orElse(null)));
  }

  private @Nullable JsonPointer pointer(String key, @Nullable String standard) {
    return section
        .value(key, POINTER, ApiReader::parsePointer)
        .or(() -> Optional.ofNullable(standard).map(JsonPointer::compile))
        .orElse(null);
  }

  private HttpApi.@Nullable Since readSince() {
    if (!section.has("since")) {
      return template.since() == null
          ? null
          : new HttpApi.Since(template.since(), HttpApi.TimeFormat.ISO, DEFAULT_OVERLAP);
    }
    if (!section.isMapping("since")) {
      return section
          .text("since")
          .map(name -> new HttpApi.Since(name, HttpApi.TimeFormat.ISO, DEFAULT_OVERLAP))
          .orElse(null);
    }
    ConfigurationSection since = section.section("since");
    Optional<String> name = since.required("parameter", "name the parameter of the address");
    HttpApi.TimeFormat format =
        since
            .value("format", "iso, seconds or milliseconds", ApiReader::parseFormat)
            .orElse(HttpApi.TimeFormat.ISO);
    Duration overlap =
        since
            .value("overlap", "a duration; write for example 5m", SettingValueParser::parseDuration)
            .orElse(DEFAULT_OVERLAP);
    since.rejectUnknownKeys();
    return name.map(parameter -> new HttpApi.Since(parameter, format, overlap)).orElse(null);
  }

  /** The access with the key of the interface in its header or parameter. */
  Optional<SourceAccess> withKey(Optional<SourceAccess> access) {
    Optional<String> header =
        section.text("key_header").or(() -> Optional.ofNullable(template.keyHeader()));
    Optional<String> parameter = section.text("key_param");
    if (!section.has("key")) {
      return access;
    }
    Optional<String> key = AccessReader.secret(section, "key", base);
    if (parameter.isEmpty() && header.isEmpty()) {
      section.addProblem("key", "needs key_header or key_param: the name by which it is sent");
    } else if (parameter.isEmpty() && key.filter(SourceAccess::isHeaderValue).isEmpty()) {
      section.addProblem("key", "must be one line of ASCII; check the variable or the file");
    }
    if (header.filter(name -> !SourceAccess.isHeaderName(name)).isPresent()) {
      section.addProblem("key_header", "is not a header that can be set");
      return access;
    }
    return key.filter(text -> parameter.isPresent() || SourceAccess.isHeaderValue(text))
        .map(text -> add(access, parameter, header.orElse(""), Secret.of(text)))
        .or(() -> access);
  }

  private static SourceAccess add(
      Optional<SourceAccess> access, Optional<String> parameter, String header, Secret key) {
    Map<String, Secret> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, Secret> parameters = new HashMap<>();
    FormLogin login = access.map(SourceAccess::login).orElse(null);
    access.ifPresent(given -> headers.putAll(given.headers()));
    if (parameter.isPresent()) {
      parameters.put(parameter.get(), key);
    } else if (!header.isEmpty()) {
      headers.put(header, key);
    }
    return new SourceAccess(headers, parameters, login);
  }

  private static Optional<String> parseItems(String text) {
    return parsePointer(text).isPresent() || ELEMENT.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<JsonPointer> parsePointer(String text) {
    try {
      return Optional.of(JsonPointer.compile(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<HttpApi.TimeFormat> parseFormat(String text) {
    return switch (text) {
      case "iso" -> Optional.of(HttpApi.TimeFormat.ISO);
      case "seconds" -> Optional.of(HttpApi.TimeFormat.EPOCH_SECONDS);
      case "milliseconds" -> Optional.of(HttpApi.TimeFormat.EPOCH_MILLIS);
      default -> Optional.empty();
    };
  }

  private static Optional<HttpApi.Quota> quota(String text) {
    Matcher quota = QUOTA.matcher(text.strip());
    if (!quota.matches()) {
      return Optional.empty();
    }
    String period =
        Character.isDigit(quota.group(2).charAt(0)) ? quota.group(2) : "1" + quota.group(2);
    int requests = Integer.parseInt(quota.group(1));
    return SettingValueParser.parseDuration(period)
        .filter(time -> time.isPositive() && requests > 0)
        .map(time -> new HttpApi.Quota(requests, time));
  }
}
