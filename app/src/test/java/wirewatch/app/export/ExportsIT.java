package wirewatch.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.ReadableFolder;
import wirewatch.app.api.ServedArticles;
import wirewatch.app.web.RawHttp.Answer;
import wirewatch.index.StoredArticle;

class ExportsIT {
  private static final int ARTICLES = 600;

  @TempDir(factory = ReadableFolder.class)
  private static Path folder;

  private static ServedArticles served;

  @BeforeAll
  static void start() throws IOException {
    served = ServedArticles.start(folder.resolve("node"));
    served.put(
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    ServedArticles.article(
                        "coast",
                        "ferry-" + i,
                        "=1+1 The ferry number " + i + " lies on \"rocks\", off Visby.",
                        ServedArticles.NOON.plusSeconds(i)))
            .toArray(StoredArticle[]::new));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyArticleIsOneRowOfTheTable() throws IOException {
    Answer answer = served.http().get("/export?q=ferry&format=csv&bom=true");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition").orElseThrow())
        .contains("attachment")
        .contains(".csv");
    assertThat(answer.header("Wirewatch-Articles")).hasValue(String.valueOf(ARTICLES));
    assertThat(answer.body()).startsWith("\uFEFFid,");
    assertThat(answer.body().split("\r\n")).hasSize(ARTICLES + 1);
    assertThat(answer.body()).contains("\"'=1+1").doesNotContain(",=1+1").doesNotContain("\"=1+1");
  }

  @Test
  void everyArticleIsOneLineOfJson() throws IOException {
    Answer answer = served.http().get("/export?format=jsonl&limit=300");

    assertThat(answer.body().lines()).hasSize(300);
    assertThat(
            new ObjectMapper().readTree(answer.body().lines().findFirst().orElseThrow()).has("id"))
        .isTrue();
  }

  @Test
  void ninjsIsOneArray() throws IOException {
    Answer answer = served.http().get("/export?format=ninjs");

    assertThat(new ObjectMapper().readTree(answer.body())).hasSize(ARTICLES);
  }

  @Test
  void whatIsWrongIsSaidBeforeTheFileBegins() throws IOException {
    assertThat(served.http().get("/export?format=xml").status()).isEqualTo(400);
    assertThat(served.http().get("/export?q=(ferry").status()).isEqualTo(400);
    assertThat(served.http().get("/export?limit=100001").status()).isEqualTo(400);
    assertThat(served.http().get("/export?q=nothingofthekind&format=ninjs").body())
        .isEqualToIgnoringWhitespace("[]");
  }
}
