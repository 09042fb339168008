package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import java.net.URI;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.PageHints;

class ArticleTypeCheckTest {

  @Test
  void rejectsVideoAndHomePages() {
    String video = "<script type='application/ld+json'>{\"@type\":\"VideoObject\"}</script>";
    assertThat(read(video + "<meta property='og:type' content='video.other'>").rejectionReason())
        .isEqualTo("a video page");
    URI home = URI.create("https://www.post.example/");
    PageMetadata pageMetadata =
        read("<meta property='og:type' content='website'>", home, PageHints.NONE);
    assertThat(pageMetadata.rejectionReason()).isEqualTo("a home page");
  }

  @Test
  void acceptsArticleWithVideo() {
    String both = "[{\"@type\":\"VideoObject\"},{\"@type\":\"NewsArticle\"}]";
    assertThat(read("<script type='application/ld+json'>" + both + "</script>").rejectionReason())
        .isNull();
  }
}
