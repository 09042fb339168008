package wirewatch.crawler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.crawler.model.Mailbox.Reading;
import wirewatch.crawler.model.Mailbox.Rule;

class NewsletterTest {

  @Test
  void readsTheEntriesOfAPlainText() {
    String text =
        """
        Subject: The morning
        Content-Type: text/plain; charset=utf-8

        Good morning!

        Harbour of Vardby reopens after storm
        The first ferries left on Monday.
        https://coastpost.example/t/1

        Grain prices steady in thin trade

        <https://coastpost.example/t/2>

        To unsubscribe from this list go to
        https://coastpost.example/u/1
        """;

    assertThat(Newsletter.items(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new NewsletterItem(
                URI.create("https://coastpost.example/t/1"),
                "Harbour of Vardby reopens after storm",
                "The first ferries left on Monday."),
            new NewsletterItem(
                URI.create("https://coastpost.example/t/2"),
                "Grain prices steady in thin trade",
                ""));
  }

  @Test
  void prefersTheHtmlOfAMessageWithBoth() {
    String text =
        """
        Subject: The morning
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        Grain prices steady in thin trade
        https://coastpost.example/t/2
        --b
        Content-Type: text/html

        <p><a href="https://coastpost.example/t/1">Harbour of Vardby reopens after storm</a></p>
        --b--
        """;

    assertThat(Newsletter.items(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(NewsletterItem::link)
        .containsExactly(URI.create("https://coastpost.example/t/1"));
  }

  @Test
  void findsNothingInAMessageWithoutLinks() {
    assertThat(
            Newsletter.items(
                "Subject: a\n\nNo link in here at all.".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(Newsletter.items(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*@a.example, desk@a.example, true",
    "*@a.example, desk@b.example, false",
    "desk@a.example, Desk@A.example, true",
    "desk@a.example, help.desk@a.example, false",
    "news*@*.example, newsletter@mail.a.example, true",
    "news*@*.example, newsletter@a.test, false",
    "ab*ba, aba, false"
  })
  void fitsTheAddressOfASender(String sender, String address, boolean fits) {
    assertThat(new Rule(sender, Reading.ITEMS).fits(address)).isEqualTo(fits);
  }

  @Test
  void writesAPositionAndReadsItAgain() {
    MailboxPosition position = new MailboxPosition(1_772_000_000L, 42);

    assertThat(MailboxPosition.parse(position.toText())).isEqualTo(position);
    assertThat(MailboxPosition.parse("{}")).isEqualTo(MailboxPosition.START);
  }
}
