package wirewatch.app;

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
import wirewatch.ingest.address.Addresses;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.model.PlainText;

/** Reads the inputs of {@code extract}: files, directories, NDJSON lines. */
final class Inputs {
  private static final Pattern ENDING = Pattern.compile("\\.(html?|html?\\.gz|txt)$");
  private static final URI NOWHERE = URI.create("about:blank");
  private static final int LARGEST = 256 << 20;

  private final @Nullable URI baseUrl;
  private final @Nullable Instant fetched;

  /** The address and the fetch time are the defaults for inputs that have none of their own. */
  Inputs(@Nullable URI baseUrl, @Nullable Instant fetched) {
    this.baseUrl = baseUrl;
    this.fetched = fetched;
  }

  /** The inputs of a path, read lazily. */
  Iterator<Input> of(String path) throws IOException {
    if (path.equals("-")) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.isBlank()).map(this::line).iterator();
    }
    Path file = Path.of(path);
    if (!Files.isDirectory(file)) {
      return List.of(file(file)).iterator();
    }
    try (Stream<Path> files = Files.walk(file)) {
      List<Path> found =
          files.filter(each -> ENDING.matcher(each.toString()).find()).sorted().toList();
      return found.stream().map(this::file).iterator();
    }
  }

  private Input file(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = ENDING.matcher(name).replaceFirst("");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readNBytes(LARGEST);
      if (name.endsWith(".txt")) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Input.Text(id, PlainText.of(text, baseUrl, fetched));
      }
      return new Input.Bytes(id, page(bytes));
    } catch (IOException e) {
      String why = Files.exists(file) ? String.valueOf(e.getMessage()) : "there is no such file";
      return new Input.Unreadable(id, file + ": " + why);
    }
  }

  private Page page(byte[] bytes) {
    URI address = baseUrl == null ? NOWHERE : baseUrl;
    Instant time = fetched == null ? Instant.now() : fetched;
    return new Page(address, address, time, 200, Map.of(), bytes, Hints.NONE);
  }

  private Input line(String line) {
    String id = "?";
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      id = node.path("id").asText("?");
      URI address = node.hasNonNull("url") ? address(node.get("url").asText()) : baseUrl;
      Instant time =
          node.hasNonNull("fetched") ? Instant.parse(node.get("fetched").asText()) : fetched;
      if (node.hasNonNull("html")) {
        return new Input.Markup(id, Html.of(node.get("html").asText(), address, time));
      }
      return node.hasNonNull("text")
          ? new Input.Text(id, PlainText.of(node.get("text").asText(), address, time))
          : new Input.Unreadable(id, "the line has neither html nor text");
    } catch (JsonProcessingException e) {
      return new Input.Unreadable(id, "not a JSON object: " + e.getOriginalMessage());
    } catch (DateTimeParseException e) {
      return new Input.Unreadable(id, "fetched is not an ISO 8601 time: " + e.getParsedString());
    }
  }

  /**
   * A normalised, percent-encoded address; null for a text that is no address.
   */
  private static @Nullable URI address(String text) {
    return Addresses.normalise(text).orElse(null);
  }
}
