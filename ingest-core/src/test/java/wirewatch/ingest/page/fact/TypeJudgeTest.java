package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.fact.Pages.read;

import java.net.URI;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Hints;

class TypeJudgeTest {

  @Test
  void rejectsVideoAndHomePages() {
    String video = "<script type='application/ld+json'>{\"@type\":\"VideoObject\"}</script>";
    assertThat(read(video + "<meta property='og:type' content='video.other'>").doubt())
        .isEqualTo("a video page");
    URI home = URI.create("https://www.post.example/");
    Facts facts = read("<meta property='og:type' content='website'>", home, Hints.NONE);
    assertThat(facts.doubt()).isEqualTo("a home page");
  }

  @Test
  void acceptsArticleWithVideo() {
    String both = "[{\"@type\":\"VideoObject\"},{\"@type\":\"NewsArticle\"}]";
    assertThat(read("<script type='application/ld+json'>" + both + "</script>").doubt()).isNull();
  }
}
