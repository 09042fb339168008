package wirewatch.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirewatch.ingest.ArticleDocument;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.model.Quote;

/** {@code wirewatch extract}: pages and texts to articles, one JSON object a line. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Turns pages and texts into articles.")
final class ExtractCommand implements Callable<Integer> {
  private final ObjectMapper json = new ObjectMapper();
  private final Ingest ingest = new Ingest();

  @Option(names = "--base-url", description = "The address of the pages.")
  private @Nullable URI baseUrl;

  @Option(names = "--fetched", description = "When the pages were fetched (ISO 8601).")
  private @Nullable Instant fetched;

  @Parameters(paramLabel = "PATH", description = "- for NDJSON lines.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    if (!paths.equals(List.of("-"))) {
      return 2;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      Map<?, ?> line = json.readValue(text, Map.class);
      out.println(json.writeValueAsString(answer(line)));
    }
    return 0;
  }

  private Map<String, Object> answer(Map<?, ?> line) {
    String url = (String) line.get("url");
    String time = (String) line.get("fetched");
    URI address = url == null ? baseUrl : URI.create(url);
    Instant when = time == null ? fetched : Instant.parse(time);
    long start = System.nanoTime();
    Extraction extraction =
        line.get("html") instanceof String html
            ? ingest.ingest(Html.of(html, address, when))
            : ingest.ingest(PlainText.of(String.valueOf(line.get("text")), address, when));
    double millis = (System.nanoTime() - start) / 1e6;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", line.get("id"));
    switch (extraction) {
      case Extraction.NotAnArticle none -> {
        answer.put("outcome", "not_an_article");
        answer.put("reason", none.why());
        answer.put("millis", millis);
      }
      case Extraction.Extracted extracted -> {
        answer.put("outcome", "extracted");
        answer.put("reason", null);
        answer.put("millis", millis);
        putArticle(answer, extracted.article());
      }
    }
    return answer;
  }

  private static void putArticle(Map<String, Object> answer, Article article) {
    answer.put("article", ArticleDocument.of(article));
    answer.put(
        "mentions",
        article.names().mentions().stream()
            .map(
                m ->
                    Map.of(
                        "start",
                        m.start(),
                        "end",
                        m.end(),
                        "type",
                        m.type().name(),
                        "text",
                        m.text(),
                        "name",
                        m.name()))
            .toList());
    answer.put(
        "quotes",
        article.quotes().stream()
            .map(
                q -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("start", q.start());
                  fields.put("end", q.end());
                  fields.put("text", q.text());
                  fields.put("speaker", q.speaker());
                  Quote.Span speaker = q.speakerSpan();
                  if (speaker != null) {
                    fields.put("speaker_start", speaker.start());
                    fields.put("speaker_end", speaker.end());
                  }
                  fields.put("kind", q.kind().label());
                  return fields;
                })
            .toList());
  }
}
