package wirewatch.crawler.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.http.HttpResult;

class HubLinksTest {
  private static final URI PAGE = URI.create("https://wire.example/feed");
  private static final HubLinks LINKS =
      new HubLinks(URI.create("https://hub.example/"), URI.create("https://wire.example/feed.xml"));

  @Test
  void readsTheLinkHeaderFirst() {
    assertThat(
            find(
                "<feed><link rel='hub' href='https://other.example/'/></feed>",
                "<https://hub.example/>; rel=\"hub\", <https://wire.example/feed.xml>; rel=self"))
        .hasValue(LINKS);
  }

  @Test
  void readsTheLinksOfAtomAndRss() {
    assertThat(
            find(
                "<feed><link rel=\"self\" href=\"https://wire.example/feed.xml\"/>"
                    + "<link rel=\"hub\" href=\"https://hub.example/\"/><entry/></feed>"))
        .hasValue(LINKS);
    assertThat(find("<rss><channel><a10:link rel='hub' href='https://hub.example/'/><item/>"))
        .hasValue(new HubLinks(LINKS.hub(), PAGE));
  }

  @Test
  void readsTheHubsOfJsonFeed() {
    assertThat(
            find(
                "{\"feed_url\": \"https://wire.example/feed.xml\", \"hubs\": [{\"type\":"
                    + " \"WebSub\", \"url\": \"https://hub.example/\"}], \"items\": []}"))
        .hasValue(LINKS);
  }

  @Test
  void findsNoneInTheItemsOrInOtherLinks() {
    assertThat(find("<rss><item><link rel='hub' href='https://hub.example/'/></item></rss>"))
        .isEmpty();
    assertThat(find("<feed><link rel='hub' href='ftp://hub.example/'/></feed>")).isEmpty();
    assertThat(find("{\"hubs\": ")).isEmpty();
    assertThat(find("", "<https://hub.example/>; rel=next")).isEmpty();
  }

  private static Optional<HubLinks> find(String body, String... links) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers =
        links.length == 0 ? Map.of() : Map.of("link", List.of(links));
    return HubLinks.find(new HttpResult.Response(PAGE, 200, "OK", headers, Map.of(), bytes, bytes));
  }
}
