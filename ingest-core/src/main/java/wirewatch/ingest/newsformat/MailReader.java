package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.mail.MailPart;
import wirewatch.ingest.newsformat.text.NewsTimes;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/**
 * Reads mail that carries news: a part in another news format, else the text, which may begin with
 * lines such as {@code Headline:} and {@code Urgency:}.
 */
final class MailReader {
  private static final Set<String> MAIL_FIELDS =
      Set.of(
          "from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path");
  private static final int MIN_MAIL_FIELDS = 3;
  private static final int MAX_HEADER = 64 * 1024;
  private static final int MAX_FIELD_LINES = 20;
  private static final Pattern FIRST_LINE =
      Pattern.compile("\\A\\s*(?:From \\S+ .*\\n)?[A-Za-z][A-Za-z0-9-]*:[ \\t]?\\S");
  private static final Pattern SUBJECT_PREFIX =
      Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr|rv)\\s*:\\s*|\\[[^\\]]{1,40}\\]\\s*)+");
  private static final Pattern SIGNATURE = Pattern.compile("(?s)\\n-- ?\\n.*\\z");
  private static final Pattern FIELD_LINE =
      Pattern.compile("([A-Za-z][A-Za-z -]{2,20}):[ \\t]+(\\S.*)");
  private static final Pattern ADDRESS = Pattern.compile("<?([^<>@\\s]+)@([^<>@\\s]+?)>?\\s*$");
  private static final Map<String, NewsField> FIELD_NAMES =
      Map.ofEntries(
          Map.entry("headline", NewsField.HEADLINE),
          Map.entry("title", NewsField.HEADLINE),
          Map.entry("slug", NewsField.SLUGLINE),
          Map.entry("slugline", NewsField.SLUGLINE),
          Map.entry("byline", NewsField.BYLINE),
          Map.entry("author", NewsField.BYLINE),
          Map.entry("dateline", NewsField.DATELINE),
          Map.entry("urgency", NewsField.URGENCY),
          Map.entry("priority", NewsField.URGENCY),
          Map.entry("language", NewsField.LANGUAGE),
          Map.entry("category", NewsField.SECTION),
          Map.entry("credit", NewsField.CREDITLINE),
          Map.entry("source", NewsField.AGENCY),
          Map.entry("copyright", NewsField.COPYRIGHT_NOTICE),
          Map.entry("embargo", NewsField.EMBARGOED));

  private MailReader() {}

  /** Whether a text begins with the header of a mail. */
  static boolean isMail(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_HEADER));
    if (!FIRST_LINE.matcher(start).find()) {
      return false;
    }
    MailPart mail = MailPart.parse(start, false);
    boolean named = mail.fields().containsKey("from") || mail.fields().containsKey("subject");
    return named
        && mail.fields().keySet().stream().filter(MAIL_FIELDS::contains).count() >= MIN_MAIL_FIELDS;
  }

  /**
   * Reads a mail.
   *
   * @param reader recognises the formats of its parts
   */
  static NewsDocument read(String raw, boolean isLatin1, Function<String, NewsDocument> reader) {
    MailPart mail = MailPart.parse(raw, isLatin1);
    List<MailPart> leaves = mail.leaves();
    List<NewsItem> items = new ArrayList<>();
    NewsFormat format = NewsFormat.MAIL;
    for (MailPart leaf : leaves) {
      if (mayBeNews(leaf) && reader.apply(leaf.text()) instanceof NewsDocument.Items news) {
        format = news.format();
        items.addAll(news.items());
      }
    }
    if (!items.isEmpty()) {
      return new NewsDocument.Items(format, items);
    }
    return readText(mail, leaves);
  }

  private static boolean mayBeNews(MailPart leaf) {
    String type = leaf.mediaType();
    return !type.startsWith("image/") && !type.startsWith("audio/") && !type.startsWith("video/");
  }

  private static NewsDocument readText(MailPart mail, List<MailPart> leaves) {
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.MAIL);
    List<String> body = List.of();
    MailPart plain = first(leaves, "text/plain");
    MailPart html = first(leaves, "text/html");
    if (plain != null) {
      body = readPlain(plain, item);
    }
    if (body.isEmpty() && html != null) {
      body = MarkupBody.readHtml(html.text());
    }
    readHeader(mail, item);
    return body.isEmpty()
        ? new NewsDocument.Refused("mail without a text")
        : new NewsDocument.Items(NewsFormat.MAIL, List.of(item.build(body)));
  }

  private static @Nullable MailPart first(List<MailPart> leaves, String type) {
    for (MailPart leaf : leaves) {
      if (leaf.mediaType().equals(type)) {
        return leaf;
      }
    }
    return null;
  }

  private static List<String> readPlain(MailPart part, NewsItemBuilder item) {
    String text = part.text().replace("\r\n", "\n");
    if ("flowed".equalsIgnoreCase(part.parameter("format"))) {
      boolean deleted = "yes".equalsIgnoreCase(part.parameter("delsp"));
      text = text.replaceAll("(?<=\\S) \\n(?=\\S)", deleted ? "" : " ");
    }
    String copy = SIGNATURE.matcher(text).replaceFirst("");
    return TelexText.read(withoutFieldLines(copy, item), item);
  }

  /** Reads lines such as "Urgency: 3" above the text; two make a head. */
  private static String withoutFieldLines(String text, NewsItemBuilder item) {
    List<String> lines = text.strip().lines().toList();
    int end = 0;
    int known = 0;
    while (end < Math.min(lines.size(), MAX_FIELD_LINES) && fieldOf(lines.get(end)) != null) {
      known++;
      end++;
    }
    if (known < 2) {
      return text;
    }
    for (String line : lines.subList(0, end)) {
      Matcher field = FIELD_LINE.matcher(line);
      NewsField name = fieldOf(line);
      if (field.matches() && name != null) {
        item.put(name, field.group(2));
      }
    }
    return String.join("\n", lines.subList(end, lines.size()));
  }

  private static @Nullable NewsField fieldOf(String line) {
    Matcher field = FIELD_LINE.matcher(line);
    return field.matches() ? FIELD_NAMES.get(field.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  private static void readHeader(MailPart mail, NewsItemBuilder item) {
    String subject = mail.field("subject");
    String id = mail.field("message-id");
    item.put(
            NewsField.HEADLINE,
            subject == null ? null : SUBJECT_PREFIX.matcher(subject).replaceFirst(""))
        .created(NewsTimes.parseMail(mail.field("date")))
        .put(NewsField.LANGUAGE, mail.field("content-language"))
        .put(NewsField.URGENCY, mail.field("x-urgency"))
        .put(NewsField.URGENCY, mail.field("urgency"))
        .put(NewsField.GUID, id == null ? null : "mid:" + id.replaceAll("[<>\\s]", ""))
        .put(NewsField.AGENCY, agency(mail.field("from")));
  }

  /** The sender, if it is an agency by its name or its domain. */
  private static @Nullable String agency(@Nullable String from) {
    if (from == null) {
      return null;
    }
    Matcher address = ADDRESS.matcher(from);
    String name = from.replaceAll("<[^>]*>", "").replace("\"", "").strip();
    Agency known = AgencyRegistry.shared().findByName(name);
    if (known == null && address.find()) {
      known =
          AgencyRegistry.shared()
              .findByUrl(AddressRule.parse("https://" + address.group(2)).orElse(null));
    }
    return known == null ? null : known.name();
  }
}
