package wirewatch.alerting.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.SampleAlerts;

class AlertFeedsTest {
  private static final AlertFeeds.FeedInfo ABOUT =
      new AlertFeeds.FeedInfo(
          "sanctions",
          "Sanctions & more",
          URI.create("https://desk.example/feeds/sanctions.atom"),
          URI.create("https://desk.example/watches/sanctions"),
          SampleAlerts.NOW);

  @Test
  void writesAtom() {
    Document feed = atom(List.of(SampleAlerts.match("a1"), SampleAlerts.system(Alert.Kind.SYSTEM)));
    Element entry = feed.expectFirst("entry");

    assertThat(feed.expectFirst("feed").attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.select("feed > title").text()).isEqualTo("Wirewatch: Sanctions & more");
    assertThat(feed.select("feed > id").text()).startsWith("urn:uuid:");
    assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(feed.select("feed > author > name").text()).isEqualTo("Wirewatch");
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo(ABOUT.feedUrl().toString());
    assertThat(entry.select("title").text()).isEqualTo("Sanctions: Council adopts sanctions");
    assertThat(entry.select("updated").text()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(entry.select("published").text()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(entry.select("link[rel=alternate]").attr("href"))
        .isEqualTo("https://northwire.example/news/a1");
    assertThat(entry.select("author > name").text()).isEqualTo("Northwire");
    assertThat(entry.select("category").attr("term")).isEqualTo("sanctions");
    assertThat(Jsoup.parse(entry.select("content[type=html]").text()).select("b").text())
        .isEqualTo("sanctions");
    assertThat(feed.select("entry")).hasSize(2);
  }

  @Test
  void entryIdsAreStableAndUnique() {
    Document feed = atom(List.of(SampleAlerts.match("a1"), SampleAlerts.match("a2")));

    assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    assertThat(feed.select("entry > id").eachText())
        .isEqualTo(
            atom(List.of(SampleAlerts.match("a1"), SampleAlerts.match("a2")))
                .select("entry > id")
                .eachText());
  }

  @Test
  void writesRss() {
    Document feed =
        Jsoup.parse(
            new String(AlertFeeds.toRss(ABOUT, SampleAlerts.matches(250)), StandardCharsets.UTF_8),
            "",
            Parser.xmlParser());
    Element item = feed.expectFirst("item");

    assertThat(feed.select("rss").attr("version")).isEqualTo("2.0");
    assertThat(feed.select("channel > title").text()).isEqualTo("Wirewatch: Sanctions & more");
    assertThat(feed.select("channel > link").text()).isEqualTo(ABOUT.homeUrl().toString());
    assertThat(feed.select("channel > description").text()).isNotEmpty();
    assertThat(feed.select("channel > atom|link").attr("href"))
        .isEqualTo(ABOUT.feedUrl().toString());
    assertThat(feed.select("item")).hasSize(AlertFeeds.MAX_ENTRIES);
    assertThat(item.select("guid[isPermaLink=false]").text()).startsWith("urn:uuid:");
    assertThat(item.select("pubDate").text()).isEqualTo("Sun, 22 Nov 2026 14:05:00 GMT");
    assertThat(item.select("link").text()).startsWith("https://northwire.example/news/");
    assertThat(item.select("dc|creator").text()).isEqualTo("Northwire");
    assertThat(Jsoup.parse(item.select("description").text()).select("b").text())
        .isEqualTo("sanctions");
  }

  @Test
  void writesJsonFeed() throws IOException {
    JsonNode feed =
        new ObjectMapper().readTree(AlertFeeds.toJson(ABOUT, List.of(SampleAlerts.match("a1"))));
    JsonNode item = feed.at("/items/0");

    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("feed_url").asText()).isEqualTo(ABOUT.feedUrl().toString());
    assertThat(item.path("id").asText()).startsWith("urn:uuid:");
    assertThat(item.path("url").asText()).isEqualTo("https://northwire.example/news/a1");
    assertThat(item.path("title").asText()).isEqualTo("Sanctions: Council adopts sanctions");
    assertThat(item.path("date_published").asText()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(item.path("language").asText()).isEqualTo("en");
    assertThat(item.at("/authors/0/name").asText()).isEqualTo("Northwire");
    assertThat(item.at("/tags/0").asText()).isEqualTo("sanctions");
  }

  @Test
  void limitsTheNumberOfEntries() throws IOException {
    List<Alert> alerts = SampleAlerts.matches(250);

    assertThat(atom(alerts).select("entry")).hasSize(AlertFeeds.MAX_ENTRIES);
    assertThat(new ObjectMapper().readTree(AlertFeeds.toJson(ABOUT, alerts)).path("items"))
        .hasSize(AlertFeeds.MAX_ENTRIES);
  }

  private static Document atom(List<Alert> alerts) {
    return Jsoup.parse(
        new String(AlertFeeds.toAtom(ABOUT, alerts), StandardCharsets.UTF_8),
        "",
        Parser.xmlParser());
  }
}
