package wirewatch.console.review;

import java.util.Map;
import wirewatch.alerting.delivery.MailDocument;
import wirewatch.console.page.TemplateRenderer;

/** A review as a mail: HTML that also is the file to download, and text. */
final class ReviewMail {
  private static final TemplateRenderer TEMPLATES = new TemplateRenderer();
  private static final String LINE = "\n\n" + "-".repeat(60) + "\n\n";

  private ReviewMail() {}

  /** The same review over the same channel is the same mail, until it is changed. */
  static MailDocument of(ReviewDocument document, String channel) {
    String html = toHtml(document);
    String key = "review:%s:%s:%s".formatted(document.id(), channel, html);
    return new MailDocument(key, document.name(), toText(document), html);
  }

  /** A complete page without scripts, images or links to styles. */
  static String toHtml(ReviewDocument document) {
    return TEMPLATES.toHtml("review-mail", Map.of("review", document));
  }

  /** The content of a story as a fragment of HTML, without its headline. */
  static String toFragment(ReviewDocument.Story story) {
    return TEMPLATES.toHtml("review-entry", Map.of("story", story)).strip();
  }

  private static String toText(ReviewDocument document) {
    StringBuilder text = new StringBuilder(document.name()).append('\n');
    text.append(ReviewLines.made(document)).append('\n');
    document.introduction().forEach(line -> text.append('\n').append(line).append('\n'));
    for (ReviewDocument.Story story : document.present()) {
      text.append(LINE).append(story.headline()).append('\n');
      if (!story.link().isEmpty()) {
        text.append(story.link()).append('\n');
      }
      story.note().forEach(line -> text.append("\n> ").append(line));
      text.append(story.note().isEmpty() ? "" : "\n");
      if (!story.lead().isEmpty()) {
        text.append('\n').append(story.lead()).append('\n');
      }
      text.append("\n").append(ReviewLines.sources(story)).append('\n');
      story.rights().forEach(notice -> text.append(notice).append('\n'));
    }
    return text.append(LINE).append(ReviewLines.END).append('\n').toString();
  }
}
