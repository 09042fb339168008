package wirewatch.crawler.listing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.listing.ListingFixtures;

class OpmlTest {
  private static final List<Opml.Outline> OUTLINES =
      List.of(
          new Opml.Outline(
              "Meridian & Co",
              URI.create("https://meridian.example/rss.xml"),
              URI.create("https://meridian.example/")),
          new Opml.Outline("No feed", null, URI.create("https://polaris.example/")),
          new Opml.Outline("Courier", URI.create("https://courier.example/feed.json"), null));

  @Test
  void readsSubscriptionsInFolders() {
    assertThat(Opml.read(ListingFixtures.bytes("sources.opml")).outlines()).isEqualTo(OUTLINES);
  }

  @Test
  void readsItsOwnOutput() {
    byte[] written = Opml.write("Mine", OUTLINES).getBytes(StandardCharsets.UTF_8);

    assertThat(Opml.read(written).outlines()).isEqualTo(OUTLINES);
  }

  @Test
  void escapesOutput() {
    Opml.Outline outline = new Opml.Outline("<\"'&>", URI.create("https://a.example/?b&c"), null);

    assertThat(
            Opml.read(Opml.write("Mine", List.of(outline)).getBytes(StandardCharsets.UTF_8))
                .outlines())
        .containsExactly(new Opml.Outline("<\"'&>", URI.create("https://a.example/?b&c"), null));
  }

  @Test
  void countsFeedsWithoutAnAddress() {
    byte[] opml =
        "<opml><body><outline text='folder'><outline xmlUrl='mailto:a@b.example'/></outline></body></opml>"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Opml.read(opml)).isEqualTo(new Opml.Subscriptions(List.of(), 1));
  }

  @Test
  void returnsNothingForOtherInput() {
    assertThat(Opml.read(new byte[] {0, 1, 2}).outlines()).isEmpty();
  }
}
