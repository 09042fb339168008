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
 * A local server that responds as documented by Kibana: status, data views, dashboards (9.4 and
 * later), import and export of saved objects; with a base path, a space and one credential.
 */
final class FakeKibana implements AutoCloseable {
  static final String BASE_PATH = "/news";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String version;
  private final String scheme;
  private final Map<String, JsonNode> objects = new TreeMap<>();
  private final Map<String, CannedResponse> cannedResponses = new ConcurrentHashMap<>();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String authorization = "";
  private String space = "";

  /** A canned response to a route, returned the given number of times. */
  record CannedResponse(int status, String body, int remaining) {}

  private FakeKibana(HttpServer server, String version, String scheme) {
    this.server = server;
    this.version = version;
    this.scheme = scheme;
    server.createContext(BASE_PATH, this::handle);
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

  FakeKibana requiringAuthorization(String header) {
    authorization = header;
    return this;
  }

  FakeKibana inSpace(String id) {
    space = "/s/" + id;
    return this;
  }

  /** Returns a canned response to requests with this path prefix. */
  FakeKibana respondingWith(String path, int status, String body, int times) {
    cannedResponses.put(path, new CannedResponse(status, body, times));
    return this;
  }

  URI address() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + BASE_PATH);
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
    String path = exchange.getRequestURI().getPath().substring(BASE_PATH.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = exchange.getRequestMethod() + " " + path;
    requests.add(line);
    CannedResponse cannedResponse = respond(exchange, path, body);
    if (cannedResponse.status() == 302) {
      exchange.getResponseHeaders().set("Location", BASE_PATH + "/login");
    }
    byte[] bytes = cannedResponse.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(cannedResponse.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private CannedResponse respond(HttpExchange exchange, String path, String body)
      throws IOException {
    Optional<CannedResponse> forced = cannedResponse(path);
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

  private Optional<CannedResponse> cannedResponse(String path) {
    for (Map.Entry<String, CannedResponse> entry : cannedResponses.entrySet()) {
      CannedResponse cannedResponse = entry.getValue();
      if (path.startsWith(space + entry.getKey()) && cannedResponse.remaining() > 0) {
        entry.setValue(
            new CannedResponse(
                cannedResponse.status(), cannedResponse.body(), cannedResponse.remaining() - 1));
        return Optional.of(cannedResponse);
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

  private CannedResponse route(HttpExchange exchange, String path, String body) throws IOException {
    if (path.startsWith("/api/data_views/data_view")) {
      return dataView(exchange.getRequestMethod(), path, body);
    }
    if (path.startsWith("/api/dashboards/") && hasDashboardsApi()) {
      return "2023-10-31".equals(header(exchange, "Elastic-Api-Version"))
          ? dashboard(exchange.getRequestMethod(), path, body)
          : error(400, "Bad Request", "Please specify a version via Elastic-Api-Version header.");
    }
    return switch (path) {
      case "/api/saved_objects/_export" -> export(JSON.readTree(body));
      case "/api/saved_objects/_import" -> importObjects(body);
      default -> error(404, "Not Found", "Not Found");
    };
  }

  private boolean hasDashboardsApi() {
    return !version.matches("8\\..*|9\\.[0-3]\\..*");
  }

  private CannedResponse dataView(String method, String path, String body) throws IOException {
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

  private CannedResponse dashboard(String method, String path, String body) throws IOException {
    String id = path.substring("/api/dashboards/".length());
    if (method.equals("PUT")) {
      objects.put("dashboard " + id, JSON.readTree(body));
    }
    JsonNode data = objects.get("dashboard " + id);
    if (data == null) {
      return error(404, "Not Found", "A dashboard with ID " + id + " was not found.");
    }
    ObjectNode response = JSON.createObjectNode().put("id", id);
    response.set("data", data);
    return ok(response);
  }

  private CannedResponse export(JsonNode request) {
    JsonNode wanted = request.at("/objects/0");
    JsonNode object = objects.get(wanted.path("type").asText() + " " + wanted.path("id").asText());
    if (object != null) {
      return new CannedResponse(200, object.toString(), 1);
    }
    ObjectNode response =
        JSON.createObjectNode().put("statusCode", 400).put("error", "Bad Request");
    response.put("message", "Error fetching objects to export");
    ObjectNode missing = response.putObject("attributes").putArray("objects").addObject();
    missing.put("type", wanted.path("type").asText()).put("id", wanted.path("id").asText());
    missing.putObject("error").put("statusCode", 404).put("error", "Not Found");
    return new CannedResponse(400, response.toString(), 1);
  }

  private CannedResponse importObjects(String body) throws IOException {
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

  private static CannedResponse ok(JsonNode body) {
    return new CannedResponse(200, body.toString(), 1);
  }

  private static CannedResponse error(int status, String error, String message) {
    ObjectNode body = JSON.createObjectNode().put("statusCode", status);
    return new CannedResponse(
        status, body.put("error", error).put("message", message).toString(), 1);
  }
}
