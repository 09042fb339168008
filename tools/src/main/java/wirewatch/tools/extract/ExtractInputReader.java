package wirewatch.tools.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import wirewatch.app.JsonLine;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.url.Urls;

/** Reads the inputs of {@code extract}: files, directories, NDJSON lines. */
final class ExtractInputReader {
  private static final Pattern FILE_ENDING = Pattern.compile("\\.(html?|html?\\.gz|txt)$");
  private static final Pattern READ_ENDING =
      Pattern.compile(
          "\\.(html?|html?\\.gz|txt|xml|nitf|newsml|json|ninjs|eml|tst|anpa|iptc)$",
          Pattern.CASE_INSENSITIVE);
  private static final URI UNKNOWN_ADDRESS = URI.create("about:blank");
  private static final int MAX_BYTES = 256 << 20;

  private final @Nullable URI baseUrl;
  private final @Nullable Instant fetched;

  /** The address and the fetch time are the defaults for inputs that have none of their own. */
  ExtractInputReader(@Nullable URI baseUrl, @Nullable Instant fetched) {
    this.baseUrl = baseUrl;
    this.fetched = fetched;
  }

  /** The inputs of a path, read lazily. */
  Iterator<ExtractInput> read(String path) throws IOException {
    if (path.equals("-")) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.isBlank()).map(this::readLine).iterator();
    }
    Path file = Path.of(path);
    if (!Files.isDirectory(file)) {
      return List.of(readFile(file)).iterator();
    }
    try (Stream<Path> files = Files.walk(file)) {
      List<Path> found =
          files.filter(each -> READ_ENDING.matcher(each.toString()).find()).sorted().toList();
      return found.stream().map(this::readFile).iterator();
    }
  }

  private ExtractInput readFile(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = FILE_ENDING.matcher(name).replaceFirst("");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (name.endsWith(".txt") || !isMarkup(name, bytes)) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new ExtractInput.TextBytes(id, PlainText.of(text, baseUrl, fetched), bytes);
      }
      return new ExtractInput.Bytes(id, toPage(bytes));
    } catch (IOException e) {
      String why = Files.exists(file) ? String.valueOf(e.getMessage()) : "there is no such file";
      return new ExtractInput.Unreadable(id, file + ": " + why);
    }
  }

  /** By name, or by the first character that is seen: markup in UTF-16 has a zero byte first. */
  private static boolean isMarkup(String name, byte[] bytes) {
    if (FILE_ENDING.matcher(name).find()) {
      return true;
    }
    for (byte each : bytes) {
      boolean unseen = each <= ' ';
      if (!unseen) {
        return each == '<';
      }
    }
    return false;
  }

  private FetchedPage toPage(byte[] bytes) {
    URI address = baseUrl == null ? UNKNOWN_ADDRESS : baseUrl;
    Instant time = fetched == null ? Instant.now() : fetched;
    return new FetchedPage(address, address, time, 200, Map.of(), bytes, PageHints.NONE);
  }

  private ExtractInput readLine(String line) {
    String id = "?";
    try {
      JsonNode node = JsonLine.MAPPER.readTree(line);
      id = node.path("id").asText("?");
      URI address = node.hasNonNull("url") ? parseAddress(node.get("url").asText()) : baseUrl;
      Instant time =
          node.hasNonNull("fetched") ? Instant.parse(node.get("fetched").asText()) : fetched;
      if (node.hasNonNull("html")) {
        return new ExtractInput.Markup(id, HtmlPage.of(node.get("html").asText(), address, time));
      }
      String key = node.hasNonNull("text") ? "text" : "raw";
      return node.hasNonNull(key)
          ? new ExtractInput.Text(id, PlainText.of(node.get(key).asText(), address, time))
          : new ExtractInput.Unreadable(id, "the line has neither html nor text nor raw");
    } catch (JsonProcessingException e) {
      return new ExtractInput.Unreadable(id, "not a JSON object: " + e.getOriginalMessage());
    } catch (DateTimeParseException e) {
      return new ExtractInput.Unreadable(
          id, "fetched is not an ISO 8601 time: " + e.getParsedString());
    }
  }

  /** A normalised, percent-encoded address; null for a text that is no address. */
  private static @Nullable URI parseAddress(String text) {
    return Urls.normalise(text).orElse(null);
  }
}
