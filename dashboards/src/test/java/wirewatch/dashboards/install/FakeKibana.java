package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A local server that responds as documented by Kibana: status, data views, dashboards (9.4
 * and later), import and export of saved objects; with a base path, a space and one credential.
 */
final class FakeKibana implements AutoCloseable {
  static final String BASE = "/news";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String version;
  private final String scheme;
  private final Map<String, JsonNode> objects = new TreeMap<>();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String authorization = "";
  private String space = "";

  /** A canned response to a route, returned the given number of times. */
  record Reply(int status, String body, int times) {}

  private FakeKibana(HttpServer server, String version, String scheme) {
    this.server = server;
    this.version = version;
    this.scheme = scheme;
    server.createContext(BASE, this::handle);
    server.start();
  }

  static FakeKibana start(String version) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new FakeKibana(HttpServer.create(free, 0), version, "http");
  }

  /** Starts on an HTTPS server. */
  static FakeKibana start(String version, HttpServer server) {
    return new FakeKibana(server, version, "https");
  }

  FakeKibana asking(String header) {
    authorization = header;
    return this;
  }

  FakeKibana inSpace(String id) {
    space = "/s/" + id;
    return this;
  }

  /** Returns a canned response to requests with this path prefix. */
  FakeKibana answering(String path, int status, String body, int times) {
    replies.put(path, new Reply(status, body, times));
    return this;
  }

  URI address() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + BASE);
  }

  /** Returns method and path of every write request. */
  List<String> writes() {
    return writes;
  }

  List<String> requests() {
    return requests;
  }

  /** Returns the stored objects by type and id, such as {@code dashboard wirewatch-newsroom}. */
  Map<String, JsonNode> objects() {
    return objects;
  }

  /** Returns a stored object; throws if it does not exist. */
  ObjectNode object(String key) {
    return (ObjectNode) Objects.requireNonNull(objects.get(key), key);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = exchange.getRequestMethod() + " " + path;
    requests.add(line);
    Reply reply = reply(exchange, path, body);
    if (reply.status() == 302) {
      exchange.getResponseHeaders().set("Location", BASE + "/login");
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Reply reply(HttpExchange exchange, String path, String body) throws IOException {
    Optional<Reply> forced = forced(path);
    if (forced.isPresent()) {
      return forced.get();
    }
    String sent = Optional.ofNullable(header(exchange, "Authorization")).orElse("");
    boolean known = authorization.equals(sent);
    if (path.equals("/api/status")) {
      return ok(status(known));
    }
    if (!known) {
      return error(401, "Unauthorized", "[security_exception]: unable to authenticate user");
    }
    if (!path.startsWith(space + "/api/")) {
      return error(404, "Not Found", "Not Found");
    }
    boolean reads = exchange.getRequestMethod().equals("GET") || path.endsWith("/_export");
    if (!exchange.getRequestMethod().equals("GET") && header(exchange, "kbn-xsrf") == null) {
      return error(400, "Bad Request", "Request must contain a kbn-xsrf header.");
    }
    if (!reads) {
      writes.add(exchange.getRequestMethod() + " " + path);
    }
    return route(exchange, path.substring(space.length()), body);
  }

  private Optional<Reply> forced(String path) {
    for (Map.Entry<String, Reply> entry : replies.entrySet()) {
      Reply reply = entry.getValue();
      if (path.startsWith(space + entry.getKey()) && reply.times() > 0) {
        entry.setValue(new Reply(reply.status(), reply.body(), reply.times() - 1));
        return Optional.of(reply);
      }
    }
    return Optional.empty();
  }

  private ObjectNode status(boolean known) {
    ObjectNode status = JSON.createObjectNode();
    if (known) {
      status.putObject("version").put("number", version).put("build_flavor", "traditional");
    }
    status.putObject("status").putObject("overall").put("level", "available");
    return status;
  }

  private Reply route(HttpExchange exchange, String path, String body) throws IOException {
    if (path.startsWith("/api/data_views/data_view")) {
      return dataView(exchange.getRequestMethod(), path, body);
    }
    if (path.startsWith("/api/dashboards/") && isNew()) {
      return "2023-10-31".equals(header(exchange, "Elastic-Api-Version"))
          ? dashboard(exchange.getRequestMethod(), path, body)
          : error(400, "Bad Request", "Please specify a version via Elastic-Api-Version header.");
    }
    return switch (path) {
      case "/api/saved_objects/_export" -> export(JSON.readTree(body));
      case "/api/saved_objects/_import" -> bring(body);
      default -> error(404, "Not Found", "Not Found");
    };
  }

  private boolean isNew() {
    return !version.matches("8\\..*|9\\.[0-3]\\..*");
  }

  private Reply dataView(String method, String path, String body) throws IOException {
    if (method.equals("GET")) {
      String id = path.substring("/api/data_views/data_view/".length());
      JsonNode view = objects.get("index-pattern " + id);
      return view == null
          ? error(404, "Not Found", "Saved object [index-pattern/" + id + "] not found")
          : ok(JSON.createObjectNode().set("data_view", view));
    }
    JsonNode request = JSON.readTree(body);
    JsonNode view = request.path("data_view");
    String key = "index-pattern " + view.path("id").asText();
    if (objects.containsKey(key) && !request.path("override").asBoolean()) {
      return error(400, "Bad Request", "Duplicate data view");
    }
    objects.put(key, view);
    return ok(JSON.createObjectNode().set("data_view", view));
  }

  private Reply dashboard(String method, String path, String body) throws IOException {
    String id = path.substring("/api/dashboards/".length());
    if (method.equals("PUT")) {
      objects.put("dashboard " + id, JSON.readTree(body));
    }
    JsonNode data = objects.get("dashboard " + id);
    if (data == null) {
      return error(404, "Not Found", "A dashboard with ID " + id + " was not found.");
    }
    ObjectNode answer = JSON.createObjectNode().put("id", id);
    answer.set("data", data);
    return ok(answer);
  }

  private Reply export(JsonNode request) {
    JsonNode wanted = request.at("/objects/0");
    JsonNode object = objects.get(wanted.path("type").asText() + " " + wanted.path("id").asText());
    if (object != null) {
      return new Reply(200, object.toString(), 1);
    }
    ObjectNode answer = JSON.createObjectNode().put("statusCode", 400).put("error", "Bad Request");
    answer.put("message", "Error fetching objects to export");
    ObjectNode missing = answer.putObject("attributes").putArray("objects").addObject();
    missing.put("type", wanted.path("type").asText()).put("id", wanted.path("id").asText());
    missing.putObject("error").put("statusCode", 404).put("error", "Not Found");
    return new Reply(400, answer.toString(), 1);
  }

  private Reply bring(String body) throws IOException {
    if (!body.contains("Content-Disposition: form-data; name=\"file\"; filename=\"")) {
      return error(400, "Bad Request", "[request body.file]: expected value of type [Stream]");
    }
    List<JsonNode> sent = new ArrayList<>();
    for (String line : body.split("\r?\n", -1)) {
      if (line.startsWith("{")) {
        sent.add(JSON.readTree(line));
      }
    }
    sent.forEach(
        object ->
            objects.put(object.path("type").asText() + " " + object.path("id").asText(), object));
    return ok(JSON.createObjectNode().put("success", true).put("successCount", sent.size()));
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static Reply ok(JsonNode body) {
    return new Reply(200, body.toString(), 1);
  }

  private static Reply error(int status, String error, String message) {
    ObjectNode body = JSON.createObjectNode().put("statusCode", status);
    return new Reply(status, body.put("error", error).put("message", message).toString(), 1);
  }
}
