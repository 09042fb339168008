package wirewatch.ingest.newsformat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Classification.Subject;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.PublicationDates.PublicationTime;
import wirewatch.ingest.model.WireStatus;
import wirewatch.ingest.newsformat.text.ItemUri;
import wirewatch.ingest.newsformat.text.NewsTimes;
import wirewatch.ingest.newsformat.text.SubjectCode;
import wirewatch.ingest.newsformat.text.WireText;
import wirewatch.ingest.text.BylineParser;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Collects the fields of one item. The first value of a field is kept. Not thread-safe. */
final class NewsItemBuilder {
  private static final int MAX_NOTES = 20;
  private static final int MAX_URGENCY = 9;

  private final NewsFormat format;
  private final Map<NewsField, String> texts = new EnumMap<>(NewsField.class);
  private final Map<NewsField, Set<String>> lists = new EnumMap<>(NewsField.class);
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private @Nullable PublicationTime created;

  NewsItemBuilder(NewsFormat format) {
    this.format = format;
  }

  /** Sets a field that is not set yet; nothing for an empty text. */
  NewsItemBuilder put(NewsField field, @Nullable String text) {
    String clean = text == null ? "" : WireText.line(text);
    if (!clean.isEmpty()) {
      texts.putIfAbsent(field, clean);
    }
    return this;
  }

  /** Adds a value to a field that has several. */
  NewsItemBuilder add(NewsField field, @Nullable String text) {
    String clean = text == null ? "" : WireText.line(text);
    if (!clean.isEmpty()) {
      lists.computeIfAbsent(field, none -> new LinkedHashSet<>()).add(clean);
    }
    return this;
  }

  /** Adds a subject; one without a name is called by its code. */
  NewsItemBuilder addSubject(@Nullable String code, @Nullable String name) {
    String qcode = SubjectCode.toQcode(code);
    String title = name == null || name.isBlank() ? qcode : WireText.line(name);
    if (title != null) {
      subjects.putIfAbsent(
          qcode == null ? title : qcode, new Subject(title, qcode == null ? title : qcode));
    }
    return this;
  }

  /** Gives a subject that is known by its code a name; adds none. */
  void nameSubject(@Nullable String code, @Nullable String name) {
    String qcode = SubjectCode.toQcode(code);
    if (qcode != null && name != null && subjects.containsKey(qcode)) {
      subjects.put(qcode, new Subject(name, qcode));
    }
  }

  /** Makes the identifier that of a part: the further stories of one item need their own. */
  void partNumber(int number) {
    texts.computeIfPresent(NewsField.GUID, (field, guid) -> guid + "#" + number);
  }

  /** Sets when the item was created, if that is not a text in ISO 8601. */
  NewsItemBuilder created(@Nullable PublicationTime time) {
    created = created == null ? time : created;
    return this;
  }

  @Nullable String text(NewsField field) {
    return texts.get(field);
  }

  boolean has(NewsField field) {
    return texts.containsKey(field) || lists.containsKey(field);
  }

  /** Whether the item is withdrawn; such an item may have no text. */
  boolean isWithdrawn() {
    return !pubStatus().equals("usable");
  }

  NewsItem build(List<String> paragraphs) {
    String headline = text(NewsField.HEADLINE);
    String alternative = text(NewsField.ALTERNATIVE_HEADLINE);
    Heading heading =
        new Heading(
            headline,
            Objects.equals(alternative, headline) ? null : alternative,
            text(NewsField.LEAD));
    ArticleDraft draft =
        new ArticleDraft(
            heading,
            withoutHeading(paragraphs, heading),
            credit(),
            dates(),
            classification(),
            new PageAccess(address(), text(NewsField.IMAGE), null, List.of()),
            provenance());
    return new NewsItem(
        format,
        draft,
        metadata(),
        new WireStatus(urgency(), pubStatus(), text(NewsField.UPDATE)),
        text(NewsField.DATELINE),
        text(NewsField.LOCATED));
  }

  /** The body, without a headline that is repeated above it. */
  private static List<String> withoutHeading(List<String> paragraphs, Heading heading) {
    List<String> kept = new ArrayList<>(paragraphs);
    while (kept.size() > 1
        && (kept.getFirst().equalsIgnoreCase(heading.headline())
            || kept.getFirst().equalsIgnoreCase(heading.alternativeHeadline()))) {
      kept.removeFirst();
    }
    return kept;
  }

  private Credit credit() {
    String printed = text(NewsField.BYLINE);
    String byline = printed == null ? null : printed.replaceFirst("[\\s,;]+$", "");
    List<String> authors = new ArrayList<>(list(NewsField.AUTHORS));
    if (byline != null && authors.isEmpty()) {
      authors.add(BylineParser.stripOpening(byline));
    }
    String holder = text(NewsField.COPYRIGHT_HOLDER);
    return new Credit(
        byline,
        authors,
        text(NewsField.CREDITLINE),
        agency(),
        null,
        List.of(),
        holder == null ? text(NewsField.COPYRIGHT_NOTICE) : holder,
        text(NewsField.USAGE_TERMS));
  }

  /** An agency is named in words or by the host of its site. */
  private @Nullable String agency() {
    String named = text(NewsField.AGENCY);
    if (named == null) {
      return null;
    }
    AgencyRegistry agencies = AgencyRegistry.shared();
    Agency known = agencies.findByName(named);
    if (known == null && named.indexOf(' ') < 0 && named.indexOf('.') > 0) {
      known = agencies.findByUrl(AddressRule.parse("https://" + named).orElse(null));
    }
    return known == null ? named : known.name();
  }

  private PublicationDates dates() {
    PublicationTime first = created == null ? NewsTimes.parse(text(NewsField.CREATED)) : created;
    PublicationTime last = NewsTimes.parse(text(NewsField.MODIFIED));
    PublicationTime published = first == null ? last : first;
    OffsetDateTime modified =
        last == null || published == null || !last.time().isAfter(published.time())
            ? null
            : last.time();
    return new PublicationDates(published, modified);
  }

  private Classification classification() {
    return new Classification(
        text(NewsField.LANGUAGE),
        text(NewsField.SECTION),
        list(NewsField.GENRES),
        list(NewsField.KEYWORDS),
        List.of(),
        List.copyOf(subjects.values()));
  }

  private ItemMetadata metadata() {
    PublicationTime embargo = NewsTimes.parse(text(NewsField.EMBARGOED));
    List<String> notes = list(NewsField.EDITOR_NOTES);
    return new ItemMetadata(
        text(NewsField.GUID),
        text(NewsField.VERSION),
        text(NewsField.SLUGLINE),
        embargo == null ? null : embargo.time(),
        notes.subList(0, Math.min(MAX_NOTES, notes.size())));
  }

  /** The web address, else the identifier as a URI. */
  private @Nullable URI address() {
    String declared = text(NewsField.ADDRESS);
    URI web = declared == null ? null : AddressRule.parse(declared).orElse(null);
    return web == null ? ItemUri.of(text(NewsField.GUID), agency()) : web;
  }

  private @Nullable Integer urgency() {
    String printed = text(NewsField.URGENCY);
    boolean digit =
        printed != null && printed.length() == 1 && Character.isDigit(printed.charAt(0));
    int number = digit && printed != null ? printed.charAt(0) - '0' : 0;
    return number >= 1 && number <= MAX_URGENCY ? number : null;
  }

  /** The status of ninjs; an embargoed item is usable later. */
  private String pubStatus() {
    String declared = text(NewsField.PUB_STATUS);
    String status =
        declared == null
            ? ""
            : declared
                .substring(Math.max(declared.lastIndexOf(':'), declared.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
    return switch (status) {
      case "canceled", "cancelled", "killed", "deleted" -> "canceled";
      case "withheld" -> "withheld";
      default -> "usable";
    };
  }

  private List<String> list(NewsField field) {
    return List.copyOf(lists.getOrDefault(field, Set.of()));
  }

  private Map<String, FieldOrigin> provenance() {
    Map<String, FieldOrigin> provenance = new HashMap<>();
    texts.keySet().forEach(field -> provenance.put(field.documentName(), format.origin()));
    lists.keySet().forEach(field -> provenance.put(field.documentName(), format.origin()));
    provenance.put("body", format.origin());
    if (created != null || texts.containsKey(NewsField.MODIFIED)) {
      provenance.put("published", format.origin());
    }
    if (!subjects.isEmpty()) {
      provenance.put("subjects", format.origin());
    }
    return provenance;
  }
}
