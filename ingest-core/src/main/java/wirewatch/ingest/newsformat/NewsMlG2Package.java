package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The references of a NewsML-G2 package item, in the order of its groups. Of a group of
 * alternatives (mode {@code alt}) only the first member that has any counts; a group is visited
 * once, however often it is named.
 */
final class NewsMlG2Package {
  private static final int MAX_REFERENCES = 1_000;
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");
  private static final Set<String> NOT_TEXT = Set.of("picture", "video", "audio", "graphic");

  private final Map<String, Element> groups = new HashMap<>();
  private final Set<String> visited = new HashSet<>();
  private final Map<String, Element> references = new LinkedHashMap<>();

  private NewsMlG2Package() {}

  /** Reads the references to items that are texts, as far as they say what they are. */
  static List<Element> references(Element packageItem) {
    NewsMlG2Package reader = new NewsMlG2Package();
    Element groupSet = NewsXml.child(packageItem, "groupSet");
    if (groupSet == null) {
      reader.readMembers(packageItem);
    } else {
      reader.readGroups(groupSet);
    }
    return List.copyOf(reader.references.values());
  }

  /** What the references say of their items: a title each, and its summary behind it. */
  static List<String> paragraphs(List<Element> references) {
    List<String> paragraphs = new ArrayList<>();
    for (Element reference : references) {
      String title = title(reference);
      if (title != null) {
        paragraphs.add(title);
      }
      String summary = summary(reference);
      if (summary != null && !summary.equals(title)) {
        paragraphs.add(summary);
      }
    }
    return paragraphs;
  }

  /** The identifier of the item that is referred to. */
  static @Nullable String target(Element reference) {
    String id = NewsXml.attribute(reference, "residref");
    return id == null ? NewsXml.attribute(reference, "href") : id;
  }

  private void readGroups(Element groupSet) {
    List<Element> all = NewsXml.children(groupSet, "group");
    for (Element group : all) {
      String id = NewsXml.attribute(group, "id");
      if (id != null) {
        groups.putIfAbsent(id, group);
      }
    }
    String root = NewsXml.attribute(groupSet, "root");
    Element first = root == null ? null : groups.get(root);
    if (first != null) {
      readGroup(first);
    } else {
      all.forEach(this::readGroup);
    }
  }

  private void readGroup(Element group) {
    String id = Objects.requireNonNullElse(NewsXml.attribute(group, "id"), "");
    if (id.isEmpty() || visited.add(id)) {
      readMembers(group);
    }
  }

  private void readMembers(Element group) {
    boolean alternatives =
        String.valueOf(NewsXml.attribute(group, "mode")).toLowerCase(Locale.ROOT).endsWith("alt");
    int before = references.size();
    for (Element member : group.children()) {
      if (references.size() >= MAX_REFERENCES || (alternatives && references.size() > before)) {
        return;
      }
      readMember(member);
    }
  }

  private void readMember(Element member) {
    switch (NewsXml.localName(member)) {
      case "itemref" -> readReference(member);
      case "groupref" -> {
        Element group = groups.get(String.valueOf(NewsXml.attribute(member, "idref")));
        if (group != null) {
          readGroup(group);
        }
      }
      default -> {
        // References to concepts, and what describes the group itself.
      }
    }
  }

  private void readReference(Element reference) {
    String target = target(reference);
    String itemClass = code(reference, "itemClass");
    boolean text = NOT_TEXT.stream().noneMatch(itemClass::endsWith);
    if (target != null && text && !WITHDRAWN.contains(code(reference, "pubStatus"))) {
      references.putIfAbsent(target, reference);
    }
  }

  private static String code(Element reference, String name) {
    String code = NewsMlG2Reader.code(NewsXml.child(reference, name));
    return code == null ? "" : code.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String title(Element reference) {
    String headline = NewsXml.text(NewsXml.child(reference, "headline"));
    return headline == null ? NewsXml.text(NewsXml.child(reference, "title")) : headline;
  }

  private static @Nullable String summary(Element reference) {
    for (Element description : NewsXml.children(reference, "description")) {
      String role = String.valueOf(NewsXml.attribute(description, "role"));
      if (!role.toLowerCase(Locale.ROOT).contains("caption")) {
        return NewsXml.text(description);
      }
    }
    return null;
  }
}
