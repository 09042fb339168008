package wirewatch.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole article.
 *
 * @param address of the original, empty unless it is an http or https address
 * @param nameLinks to the articles about a name, by name
 * @param archive the link to the archived copy; empty if there is none
 * @param listed the listed names in the headline and body
 * @param designations who the body says was put on a list or taken off one
 */
public record ArticleView(
    String id,
    String headline,
    String subHeadline,
    String lead,
    String dateline,
    List<String> credit,
    String byline,
    DisplayTime published,
    String language,
    List<List<Segment>> paragraphs,
    List<Quote> quotes,
    List<Fact> facts,
    List<ChangeView> versions,
    List<StoryTimelineView.Entry> story,
    String storyId,
    List<ValueCount> watches,
    Map<String, String> nameLinks,
    String address,
    String archive,
    List<Listed> listed,
    List<Designated> designations) {

  /**
   * A segment of the body.
   *
   * @param style the CSS classes of its marks, from a fixed set; empty for plain text
   * @param note the description of the marks
   */
  public record Segment(String text, String style, String note, boolean hit) {}

  /**
   * A listed name in the headline or body.
   *
   * @param entry list and entry: {@code ofac-sdn 1234}
   * @param version of the list
   * @param name as the list has it
   * @param form as the text has it
   * @param link to the articles with hits of the same entry
   */
  public record Listed(
      String entry,
      String version,
      String name,
      String form,
      String how,
      String score,
      List<String> supporting,
      List<String> contradicting,
      String link) {}

  /**
   * A reported designation.
   *
   * @param what was done, and by whom
   * @param names with the articles that report a designation of each
   */
  public record Designated(String what, List<Value> names) {}

  /** A quote and its speaker. */
  public record Quote(String text, String speaker) {}

  /** One field of an article; {@code origin} is the part of the page that gave it. */
  public record Fact(String name, List<Value> values, String origin) {

    /** A field with values that lead nowhere. */
    public static Fact ofTexts(String name, List<String> values) {
      return new Fact(name, values.stream().map(value -> new Value(value, "", null)).toList(), "");
    }
  }

  /**
   * One value of a field.
   *
   * @param link to the articles that have it; empty for none
   * @param time of a value that is a time, otherwise null
   */
  public record Value(String text, String link, @Nullable DisplayTime time) {}

  /** The link of a name that is marked in the body; empty for none. */
  public String linkOf(Segment segment) {
    int colon = segment.note().indexOf(": ");
    return colon < 0 ? "" : nameLinks.getOrDefault(segment.note().substring(colon + 2), "");
  }

  /** Headline, source and address, for the clipboard. */
  public String copyText() {
    return "%s (%s, %s)%n%s"
        .formatted(headline, String.join(" → ", credit), published.utc(), address)
        .strip();
  }

  /** The headline as a part of a {@code mailto} address. */
  public String mailText() {
    return percentEncoded(headline);
  }

  /** The address of the original as a part of a {@code mailto} address. */
  public String mailAddress() {
    return percentEncoded(address);
  }

  private static String percentEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
