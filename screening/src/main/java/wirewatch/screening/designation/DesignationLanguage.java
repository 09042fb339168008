package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.screening.designation.Authorities.Mention;
import wirewatch.screening.designation.Designation.Action;
import wirewatch.screening.designation.Phrase.Found;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;

/** Reads sentences by the rules of one language. */
final class DesignationLanguage {
  private static final int CLAUSE = 7;
  private static final int FAR = 12;
  private static final int PAST = 7;
  private final String language;
  private final boolean cased;
  private final Authorities authorities;
  private final Map<Action, List<Phrase>> phrases = new EnumMap<>(Action.class);
  private final WordPattern unreal;
  private final WordPattern attributive;
  private final WordPattern clauses;
  private final WordPattern stops;
  private final NameReader names;

  /** Names in a part of a sentence. */
  private interface NameReader {
    List<SentenceSpan> between(
        List<SentenceWord> words, SentenceSpan slot, java.util.function.IntPredicate taken);
  }

  /** What a sentence reports. */
  record Reported(Action action, String authority, List<SentenceSpan> names) {}

  DesignationLanguage(DesignationRules rules) {
    language = rules.language();
    cased = rules.cased();
    authorities = new Authorities(rules.authorities());
    phrases.put(Action.ADDED, rules.added().stream().map(Phrase::parse).toList());
    phrases.put(Action.REMOVED, rules.removed().stream().map(Phrase::parse).toList());
    unreal = WordPattern.of(rules.unreal());
    attributive = WordPattern.of(rules.attributive());
    clauses = WordPattern.of(rules.clauses());
    stops = WordPattern.of(rules.stops());
    names = rules.cased() ? new CasedNames(rules)::between : new UncasedNames(rules)::between;
  }

  String name() {
    return language;
  }

  /** The {@linkplain Phrase#anchor anchors} of all phrases. */
  List<WordPattern> anchors() {
    return phrases.values().stream().flatMap(List::stream).map(Phrase::anchor).toList();
  }

  /**
   * All that a sentence reports.
   *
   * @param before the sentence before, whose last authority counts where the sentence names none;
   *     null for none
   */
  List<Reported> read(SentenceWords sentence, @Nullable SentenceWords before, int year) {
    List<SentenceWord> words = sentence.words();
    List<Mention> mentions = authorities.in(words);
    List<Mention> earlier =
        mentions.isEmpty() && before != null ? authorities.in(before.words()) : List.of();
    if (mentions.isEmpty() && earlier.isEmpty()) {
      return List.of();
    }
    String last = earlier.isEmpty() ? "" : earlier.getLast().id();
    List<Reported> reported = new ArrayList<>();
    for (Action action : Action.values()) {
      report(action, words, mentions, last, year).ifPresent(reported::add);
    }
    return reported;
  }

  private Optional<Reported> report(
      Action action, List<SentenceWord> words, List<Mention> mentions, String before, int year) {
    Set<SentenceSpan> found = new LinkedHashSet<>();
    String authority = "";
    for (Phrase phrase : phrases.getOrDefault(action, List.of())) {
      for (int at = 0; at < words.size(); at++) {
        Found place = phrase.findAt(words, at);
        if (place != null && isFact(words, place, year)) {
          String by = authority(phrase, place, mentions, before);
          List<SentenceSpan> spans = by.isEmpty() ? List.of() : names(words, place, mentions);
          spans.stream().filter(span -> !overlaps(span, found)).forEach(found::add);
          authority = authority.isEmpty() && !spans.isEmpty() ? by : authority;
        }
      }
    }
    List<SentenceSpan> inOrder =
        found.stream().sorted(Comparator.comparingInt(SentenceSpan::from)).toList();
    return inOrder.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reported(action, authority, inOrder));
  }

  private static boolean overlaps(SentenceSpan span, Set<SentenceSpan> others) {
    return others.stream().anyMatch(o -> span.from() < o.to() && o.from() < span.to());
  }

  /** The authority of a phrase, empty if there is none where the phrase needs it. */
  private static String authority(
      Phrase phrase, Found place, List<Mention> mentions, String before) {
    if (phrase.needsAuthorityBefore()) {
      return mentions.stream()
          .filter(m -> m.to() <= place.from() && place.from() - m.to() <= FAR)
          .reduce((first, last) -> last)
          .map(Mention::id)
          .orElse("");
    }
    return mentions.stream()
        .min(Comparator.comparingInt(m -> m.distance(place.from(), place.to())))
        .map(Mention::id)
        .orElse(before);
  }

  private boolean isFact(List<SentenceWord> words, Found place, int year) {
    if (place.from() > 0 && attributive.matches(words.get(place.from() - 1).lower())) {
      return false;
    }
    int from = place.from();
    while (from > 0 && place.from() - from < CLAUSE && !words.get(from).beginsClause()) {
      from--;
    }
    for (int at = from; at < Math.min(words.size(), place.to() + 1); at++) {
      boolean mayBeName = at > 0 && words.get(at).capital();
      if (!mayBeName && unreal.matches(words.get(at).lower())) {
        return false;
      }
    }
    int end = Math.min(words.size(), place.to() + PAST);
    return words.subList(from, end).stream().noneMatch(word -> isYearBefore(word.lower(), year));
  }

  private static boolean isYearBefore(String word, int year) {
    return word.length() == 4
        && word.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(word) >= 1900
        && Integer.parseInt(word) < year;
  }

  private List<SentenceSpan> names(List<SentenceWord> words, Found place, List<Mention> mentions) {
    int from = place.namesFrom();
    int to = place.namesTo();
    if (to <= place.from()) {
      for (int at = from; at < to; at++) {
        from = clauses.matches(words.get(at).lower()) ? at + 1 : from;
      }
    } else {
      to = firstStop(words, from, to);
    }
    return names.between(
        words,
        new SentenceSpan(from, to),
        at -> mentions.stream().anyMatch(m -> at >= m.from() && at < m.to()));
  }

  /** What somebody is, behind a comma: "Kavir Petro, a trader". */
  private boolean isApposition(SentenceWord word) {
    return cased
        && word.beginsClause()
        && !word.capital()
        && !ParsedName.isConjunction(NameWord.unsounded(word.lower()));
  }

  private int firstStop(List<SentenceWord> words, int from, int to) {
    boolean named = from < to && words.get(from).capital();
    for (int at = from + 1; at < to; at++) {
      SentenceWord word = words.get(at);
      if (stops.matches(word.lower()) || (named && isApposition(word))) {
        return at;
      }
      named |= word.capital();
    }
    return to;
  }
}
