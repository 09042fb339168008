package wirewatch.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import wirewatch.app.JsonLine;

/**
 * A cluster of Apache Flink, through the REST interface of its JobManager, version 1.
 *
 * @see <a href="https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/rest_api/">Flink REST
 *     API</a>
 */
public final class FlinkCluster implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** The job's main method finds its files before it answers. */
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  /** Before the message of an exception of the job's main method. */
  private static final String REPORTED = "The main method caused an error: ";

  private static final long POLL_MILLIS = 500;

  private final URI address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

  private FlinkCluster(URI address) {
    this.address = address;
  }

  /** A cluster at the address of its web interface; sends no request yet. */
  public static FlinkCluster at(URI address) {
    String text = address.toString();
    return new FlinkCluster(URI.create(text.endsWith("/") ? text : text + "/"));
  }

  /**
   * Uploads a jar and runs it as a job.
   *
   * @param parallelism the number of tasks of each step; 0 for that of the cluster
   * @return the id of the job
   */
  public String submit(Path jar, List<String> arguments, int parallelism) throws IOException {
    String uploaded = upload(jar);
    try {
      ObjectNode body = JsonLine.MAPPER.createObjectNode();
      arguments.forEach(body.putArray("programArgsList")::add);
      if (parallelism > 0) {
        body.put("parallelism", parallelism);
      }
      return post("v1/jars/" + uploaded + "/run", body).path("jobid").asText();
    } finally {
      send("DELETE", "v1/jars/" + uploaded, BodyPublishers.noBody(), "application/json");
    }
  }

  private String upload(Path jar) throws IOException {
    String boundary = "wirewatch-" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"wirewatch-flink.jar\"\r\nContent-Type: application/x-java-archive\r\n\r\n"
            .formatted(boundary);
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofFile(jar),
            BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
    JsonNode answer =
        send("POST", "v1/jars/upload", body, "multipart/form-data; boundary=" + boundary);
    String file = answer.path("filename").asText();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The ids of all jobs that the cluster knows, the newest first. */
  public List<String> jobs() throws IOException {
    List<JsonNode> jobs = new ArrayList<>();
    get("v1/jobs/overview").path("jobs").forEach(jobs::add);
    jobs.sort((one, other) -> Long.compare(started(other), started(one)));
    return jobs.stream().map(job -> job.path("jid").asText()).toList();
  }

  private static long started(JsonNode job) {
    return job.path("start-time").asLong();
  }

  /** The state of a job, with what it has counted so far. */
  public JobStatus status(String id) throws IOException {
    String job = "v1/jobs/" + id;
    JsonNode parameters = get(job + "/config").at("/execution-config/user-config");
    JsonNode accumulators = get(job + "/accumulators").path("user-task-accumulators");
    return JobStatus.of(get(job), parameters.path("files").asInt(), accumulators);
  }

  /** Why a job failed, or an empty text. */
  public String failure(String id) throws IOException {
    JsonNode history = get("v1/jobs/" + id + "/exceptions").at("/exceptionHistory/entries");
    return history.isEmpty() ? "" : lastCause(history.get(0).path("stacktrace").asText());
  }

  /** Ends a job; what it has stored stays. */
  public void cancel(String id) throws IOException {
    send("PATCH", "v1/jobs/" + id + "?mode=cancel", BodyPublishers.noBody(), "application/json");
  }

  /**
   * Takes a savepoint and waits for it.
   *
   * @param folder an address that all machines of the cluster reach
   * @return where it is
   */
  public String takeSavepoint(String id, String folder) throws IOException {
    ObjectNode body = JsonLine.MAPPER.createObjectNode();
    body.put("target-directory", folder).put("cancel-job", false);
    String job = "v1/jobs/" + id + "/savepoints";
    String request = post(job, body).path("request-id").asText();
    while (true) {
      JsonNode answer = get(job + "/" + request);
      if (answer.at("/status/id").asText().equals("COMPLETED")) {
        return location(id, answer.path("operation"));
      }
      pause();
    }
  }

  private String location(String id, JsonNode operation) throws IOException {
    JsonNode cause = operation.path("failure-cause");
    if (cause.isMissingNode()) {
      return operation.path("location").asText();
    }
    throw new JobFailedException(
        "%s took no savepoint of job %s: %s"
            .formatted(address, id, lastCause(cause.path("stack-trace").asText())));
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private JsonNode get(String path) throws IOException {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  private JsonNode post(String path, JsonNode body) throws IOException {
    return send("POST", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  private JsonNode send(String method, String path, BodyPublisher body, String type)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() / 100 == 2) {
        return JsonLine.MAPPER.readTree(response.body());
      }
      throw new JobFailedException(
          "%s refused %s (%d): %s"
              .formatted(address, path, response.statusCode(), reason(response.body())));
    } catch (JsonProcessingException e) {
      throw new JobFailedException(address + " is no JobManager of Flink: name its web interface");
    } catch (JobFailedException e) {
      throw e;
    } catch (IOException e) {
      throw new JobFailedException(
          "no answer from Flink at %s (%s): start the cluster, or name another with --flink"
              .formatted(address, e.getMessage() == null ? "connection refused" : e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static String reason(String body) {
    try {
      JsonNode errors = JsonLine.MAPPER.readTree(body).path("errors");
      return errors.isEmpty() ? body.strip() : lastCause(errors.get(errors.size() - 1).asText());
    } catch (JsonProcessingException e) {
      return body.strip();
    }
  }

  /**
   * The message of what the job itself reported, else of the innermost cause of a stack trace,
   * without the name of its class.
   */
  private static String lastCause(String stackTrace) {
    int reported = stackTrace.indexOf(REPORTED);
    if (reported >= 0) {
      return stackTrace.substring(reported + REPORTED.length()).lines().findFirst().orElse("");
    }
    String cause = "";
    for (String line : stackTrace.lines().toList()) {
      if (line.startsWith("Caused by: ") || (cause.isEmpty() && !line.isBlank())) {
        cause =
            line.replaceFirst("^Caused by: ", "")
                .replaceFirst("^<?[\\w.$]+(Exception|Error): ", "");
      }
    }
    return cause.strip();
  }

  @Override
  public void close() {
    client.close();
  }
}
