package wirewatch.screening.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameText;

/** An entry while its rows or elements are read. */
final class EntryDraft {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20[0-2]\\d)(?!\\d)");
  private static final Pattern IMO = Pattern.compile("(?<!\\d)\\d{7}(?!\\d)");
  private static final int MAX_NAMES = 500;
  private static final int MAX_VALUES = 50;

  private final String id;
  private final Map<String, ListedName> names = new LinkedHashMap<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private final Set<String> years = new LinkedHashSet<>();
  private final Set<String> positions = new LinkedHashSet<>();
  private final Set<String> programmes = new LinkedHashSet<>();
  private NameKind kind = NameKind.UNKNOWN;
  private String imo = "";

  EntryDraft(String id) {
    this.id = id;
  }

  EntryDraft name(String text, boolean weak) {
    String clean = NameText.clean(text).strip().replaceAll("\\s+", " ");
    if (clean.codePoints().anyMatch(Character::isLetterOrDigit) && names.size() < MAX_NAMES) {
      names.merge(clean, new ListedName(clean, weak), (a, b) -> a.weak() ? b : a);
    }
    return this;
  }

  EntryDraft kind(NameKind read) {
    kind = read == NameKind.UNKNOWN ? kind : read;
    return this;
  }

  EntryDraft country(String text) {
    return add(countries, text);
  }

  EntryDraft position(String text) {
    return add(positions, text);
  }

  EntryDraft programme(String text) {
    return add(programmes, text);
  }

  EntryDraft birth(String text) {
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find() && years.size() < MAX_VALUES) {
      years.add(matcher.group(1));
    }
    return this;
  }

  EntryDraft imo(String text) {
    Matcher matcher = IMO.matcher(text);
    if (matcher.find()) {
      imo = matcher.group();
    }
    return this;
  }

  boolean isNamed() {
    return !names.isEmpty();
  }

  /** The name that was added first; the draft has one. */
  String firstName() {
    return names.values().iterator().next().text();
  }

  ListEntry toEntry() {
    EntryDetails details =
        new EntryDetails(
            List.copyOf(countries),
            List.copyOf(years),
            List.copyOf(positions),
            imo,
            List.copyOf(programmes));
    return new ListEntry(id, kind, new ArrayList<>(names.values()), details);
  }

  private EntryDraft add(Set<String> values, String text) {
    String value = NameText.clean(text).strip();
    if (!value.isEmpty() && !value.equals("-0-") && values.size() < MAX_VALUES) {
      values.add(value);
    }
    return this;
  }
}
