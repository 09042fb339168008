package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the sentences of a text that say that a named authority put somebody on a sanctions list or
 * took somebody off it, with the names: before any list has them. What is denied, asked for,
 * planned or of an earlier year is left out. Thread-safe.
 */
public final class DesignationFinder {
  private static final int LONGEST_TEXT = 500_000;
  private static final Set<String> EAST_SLAVIC = Set.of("ru", "uk");
  private final List<DesignationLanguage> languages = new ArrayList<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final SentenceFilter filter;

  /** Tells by the rules of which languages a sentence is read. */
  interface SentenceFilter {
    /** Those of some languages, in their order, that a sentence may report something in. */
    List<DesignationLanguage> languagesOf(SentenceWords sentence, List<DesignationLanguage> asked);
  }

  /** A finder for all languages that there are rules for. */
  public DesignationFinder() {
    this(PhraseAnchors::new);
  }

  DesignationFinder(Function<List<DesignationLanguage>, SentenceFilter> filterOf) {
    for (DesignationRules rules : DesignationRules.all()) {
      languages.add(new DesignationLanguage(rules));
      abbreviations.addAll(rules.abbreviations());
    }
    filter = filterOf.apply(List.copyOf(languages));
  }

  /**
   * The designations that a text reports, by place; of one action in one sentence only one.
   *
   * @param year of publication: sentences that name an earlier one tell of the past
   */
  public List<Designation> find(String text, int year) {
    return find(text, year, languages);
  }

  /**
   * The designations that a text of a known language reports, by the rules of that language alone;
   * none where there are no rules for it.
   *
   * @param language BCP 47; of Russian and Ukrainian both are looked for
   */
  public List<Designation> find(String text, int year, String language) {
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    boolean slavic = EAST_SLAVIC.contains(primary);
    return find(
        text,
        year,
        languages.stream()
            .filter(
                known ->
                    known.name().equals(primary) || (slavic && EAST_SLAVIC.contains(known.name())))
            .toList());
  }

  private List<Designation> find(String text, int year, List<DesignationLanguage> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    String body = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<SentenceWords> sentences = SentenceWords.of(body, abbreviations);
    Map<String, Designation> found = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      SentenceWords sentence = sentences.get(i);
      SentenceWords before = i == 0 ? null : sentences.get(i - 1);
      for (DesignationLanguage language : filter.languagesOf(sentence, asked)) {
        for (DesignationLanguage.Reported reported : language.read(sentence, before, year)) {
          Designation designation = designation(body, sentence, reported, language.name());
          found.merge(
              sentence.start() + " " + reported.action(), designation, DesignationFinder::fuller);
        }
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(Designation::sentenceStart))
        .toList();
  }

  private static Designation fuller(Designation one, Designation two) {
    return two.names().size() > one.names().size() ? two : one;
  }

  private static Designation designation(
      String text, SentenceWords sentence, DesignationLanguage.Reported reported, String language) {
    List<Designation.DesignatedName> names = new ArrayList<>();
    for (SentenceSpan span : reported.names()) {
      int start = sentence.words().get(span.from()).start() + span.skipped();
      int end = sentence.words().get(span.to() - 1).end();
      names.add(
          new Designation.DesignatedName(
              text.substring(start, end),
              text.codePointCount(0, start),
              text.codePointCount(0, end)));
    }
    return new Designation(
        reported.action(),
        reported.authority(),
        names,
        language,
        text.codePointCount(0, sentence.start()),
        text.codePointCount(0, sentence.end()));
  }
}
