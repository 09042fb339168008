package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.form.ParsedName;
import wirewatch.screening.score.NameScore.Way;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** Finds listed names in texts: one pass over the words of a text. Thread-safe. */
public final class TextScreener {
  /** Hits of a lower score are not reported. */
  public static final double LOWEST_SCORE = 0.615;

  private static final double ALMOST_EXACT = 0.95;
  private static final int SHORTEST_COMPANY = 5;
  static final double HIGHEST_SCORE = 0.98;
  private static final int FEW_WORDS = 2;
  private static final int FEWEST_LETTERS = 4;
  private static final int SHORT_NAME = 8;

  private final FormIndex index;

  private TextScreener(FormIndex index) {
    this.index = index;
  }

  /** Prepares the forms of all entries of some lists. */
  public static TextScreener of(List<NamedList> lists) {
    return new TextScreener(new FormIndex(lists));
  }

  /** How many forms are looked for. */
  public int forms() {
    return index.size();
  }

  /** The hits in a body that has no headline, see {@link #screen(ArticleText, int)}. */
  public List<Hit> screen(String body, int year) {
    return screen(new ArticleText("", body), year);
  }

  /**
   * The hits in an article, by place; of one entry at one place only the best. The headline counts
   * only for entries that the body has no hit of; what either says is evidence for both.
   *
   * @param year of publication, which ages are reckoned from
   */
  public List<Hit> screen(ArticleText article, int year) {
    String text = article.joined();
    List<TextWord> words = index.wordsOf(text);
    List<Occurrence> found = occurrences(words);
    if (found.isEmpty()) {
      return List.of();
    }
    TextContext context = new TextContext(text, article.bodyStart(), words);
    EvidenceWeigher weigher = new EvidenceWeigher(context, words, index, year);
    List<HitCandidate> candidates = new ArrayList<>();
    for (Occurrence occurrence : found) {
      hit(occurrence, words, context, weigher)
          .ifPresent(hit -> candidates.add(new HitCandidate(hit, occurrence.missing())));
    }
    return HitCandidate.besideOthers(
        HitCandidate.withoutRepeatedHeadline(HitCandidate.best(candidates)));
  }

  private List<Occurrence> occurrences(List<TextWord> words) {
    FormMatcher matcher = new FormMatcher(words);
    List<Occurrence> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    boolean numbered = words.stream().anyMatch(word -> isImo(word.word().text()));
    for (int at = 0; at < words.size(); at++) {
      TextWord word = words.get(at);
      if (word.capital() && index.hasAnchor(word)) {
        FormMatcher.Run run = matcher.runAround(at);
        if (run.to() > run.from()
            || numbered
            || UnspacedNames.isName(word.word())
            || matcher.isBesideLegalForm(at)) {
          look(matcher, run, word.word().key(), seen, found);
          word.others().forEach(other -> look(matcher, run, other.key(), seen, found));
        }
      }
    }
    return found;
  }

  private void look(
      FormMatcher matcher,
      FormMatcher.Run run,
      String key,
      Set<Long> seen,
      List<Occurrence> found) {
    AnchoredForms forms = index.withAnchor(key);
    int length = run.to() - run.from() + 1;
    for (int i = 0; i < forms.size(); i++) {
      if (forms.mayBeIn(i, length, run.letters())) {
        int number = forms.number(i);
        ListedForm form = index.form(number);
        matcher
            .find(form, run, index.entry(form).kind())
            .filter(o -> seen.add(((long) number << 32) | o.first()))
            .ifPresent(found::add);
      }
    }
  }

  private static boolean isImo(String word) {
    return word.length() == 7
        && Character.isDigit(word.charAt(0))
        && word.chars().allMatch(Character::isDigit);
  }

  private Optional<Hit> hit(
      Occurrence found, List<TextWord> words, TextContext context, EvidenceWeigher weigher) {
    ListEntry entry = index.entry(found.form());
    EvidenceWeigher.Weighed weighed = weigher.weigh(found, entry);
    double score = base(found, entry, words, context, weigher) + weighed.change();
    boolean proven = weighed.supporting().stream().anyMatch(reason -> reason.contains("IMO"));
    boolean unproven = isWeakAlone(found, entry, words, context) && !proven;
    boolean shortened = found.missing() > 0 && !mayBeShort(found, entry, weighed, context);
    boolean guessed = isGuessed(found, words) && !weighed.isSupported();
    boolean unlikely =
        (isFarFetched(found, words)
                || isShortName(found, entry, words)
                || isWithoutLegalForm(found, entry, context))
            && !weighed.isOfBearer();
    boolean cut = isCutFromInitials(found, words);
    if (unlikely || unproven || shortened || guessed || cut || score < LOWEST_SCORE) {
      return Optional.empty();
    }
    int start = words.get(found.first()).start();
    int end = words.get(found.last()).end();
    ListVersion version = index.version(found.form());
    return Optional.of(
        new Hit(
            version.list(),
            version.version(),
            entry.id(),
            found.form().name().text(),
            context.substring(start, end),
            how(found, entry),
            Math.round(Math.min(HIGHEST_SCORE, score) * 1000) / 1000.0,
            context.place(start, end),
            new Hit.Evidence(supporting(found, weighed), weighed.contradicting())));
  }

  /**
   * Whether two words of an alphabet that has no capitals were read as a name of another one: any
   * two words of a text may sound like some listed name.
   */
  private static boolean isGuessed(Occurrence found, List<TextWord> words) {
    Alphabet written = words.get(found.first()).word().alphabet();
    return written.hasFewVowels()
        && found.matched() <= FEW_WORDS
        && found.form().words().getFirst().alphabet() != written;
  }

  /** Whether an initial of the name has another one beside it: A. Usmanov of T. A. Usmanov. */
  private static boolean isCutFromInitials(Occurrence found, List<TextWord> words) {
    return areInitials(words, found.first() - 1) || areInitials(words, found.last());
  }

  private static boolean areInitials(List<TextWord> words, int index) {
    return index >= 0
        && index + 1 < words.size()
        && words.get(index).isInitial()
        && words.get(index + 1).isInitial()
        && words.get(index + 1).joined();
  }

  /** Whether little of a name is there: initials; or another spelling or name, and one left out. */
  private static boolean isFarFetched(Occurrence found, List<TextWord> words) {
    boolean otherName =
        found.ways().contains(Way.NICKNAME)
            && words.get(found.first()).word().alphabet()
                == found.form().words().getFirst().alphabet();
    return found.ways().contains(Way.INITIALS)
        || (found.ways().contains(Way.SHORTENED)
            && (found.ways().contains(Way.MISSPELT) || otherName));
  }

  /** Whether two words of a few letters are all of a person's name: many have it. */
  private static boolean isShortName(Occurrence found, ListEntry entry, List<TextWord> words) {
    return entry.kind() == NameKind.PERSON
        && found.matched() <= FEW_WORDS
        && !words.get(found.first()).word().alphabet().hasNoSpaces()
        && lettersOf(found, words) < SHORT_NAME;
  }

  /** Whether two words are all of a company's name, and the legal form of the list is not there. */
  private static boolean isWithoutLegalForm(
      Occurrence found, ListEntry entry, TextContext context) {
    return entry.kind() == NameKind.ORGANISATION
        && found.form().words().size() <= FEW_WORDS
        && !ParsedName.of(found.form().name().text(), entry.kind()).legalForms().isEmpty()
        && !context.isQuoted(found.first(), found.last())
        && !context.isBesideLegalForm(found.first())
        && !context.isBesideLegalForm(found.last());
  }

  /** A single word, a few letters, or a weak alias: by itself never a hit. */
  private static boolean isWeakAlone(
      Occurrence found, ListEntry entry, List<TextWord> words, TextContext context) {
    boolean single = found.matched() < 2;
    boolean company =
        single
            && entry.kind() == NameKind.ORGANISATION
            && found.likeness() >= ALMOST_EXACT
            && words.get(found.first()).word().text().length() >= SHORTEST_COMPANY
            && found.form().words().getFirst().role() == Role.CORE
            && !found.ways().contains(Way.INFLECTED)
            && !context.hasNeighbour(found.first(), -1)
            && context.isBesideLegalForm(found.first());
    boolean few =
        lettersOf(found, words) < fewest(words.get(found.first()))
            || (entry.kind() == NameKind.PERSON && isOneArabicName(found));
    boolean whole =
        UnspacedNames.isName(words.get(found.first()).word())
            && found.form().words().getFirst().alphabet().hasNoSpaces();
    return (single && !company && !whole) || few || found.form().name().weak();
  }

  /** Whether two words are one given name, with "servant of" or "father of": Abdul Samad. */
  private static boolean isOneArabicName(Occurrence found) {
    String first = found.form().words().getFirst().folded();
    int words = found.form().words().size() - found.missing();
    return words <= FEW_WORDS && ParsedName.beginsArabicName(first);
  }

  /** A character of an alphabet without spaces is a syllable: two are a name. */
  private static int fewest(TextWord word) {
    return word.word().alphabet().hasNoSpaces() ? FEW_WORDS : FEWEST_LETTERS;
  }

  private static int lettersOf(Occurrence found, List<TextWord> words) {
    return words.subList(found.first(), found.last() + 1).stream()
        .mapToInt(word -> word.word().text().length())
        .sum();
  }

  /** Whether a part of the name may be missing: not without a reason to think of its bearer. */
  private static boolean mayBeShort(
      Occurrence found, ListEntry entry, EvidenceWeigher.Weighed weighed, TextContext context) {
    boolean marked =
        entry.kind() == NameKind.PERSON
            || context.isQuoted(found.first(), found.last())
            || context.isBesideLegalForm(found.first())
            || context.isBesideLegalForm(found.last());
    return marked && weighed.isOfBearer();
  }

  private static double base(
      Occurrence found,
      ListEntry entry,
      List<TextWord> words,
      TextContext context,
      EvidenceWeigher weigher) {
    double score = 0.62 + 0.08 * Math.min(4, found.matched());
    score -= (1 - found.likeness()) * 1.2;
    boolean person = entry.kind() == NameKind.PERSON;
    if (found.ways().contains(Way.REORDERED)) {
      score -= 0.1;
    }
    if (found.ways().contains(Way.NICKNAME)) {
      score -= 0.05;
    }
    if (found.ways().contains(Way.MISSPELT) && (!person || found.form().common())) {
      score -= 0.18;
    }
    if (found.missing() > 0) {
      score -= found.form().common() ? 0.3 : 0.1;
    }
    boolean common = true;
    for (int i = found.first(); i <= found.last(); i++) {
      common &= context.isAlsoSmall(words.get(i));
    }
    boolean descriptive =
        found.form().words().stream().allMatch(word -> isDescriptive(word, person));
    boolean place =
        CountryStems.isPlace(found.form().name().text())
            || CountryStems.isPlace(context.text(found.first(), found.last()));
    return common || place || (descriptive && !weigher.countryIsNear(found, entry))
        ? score - 0.3
        : score;
  }

  /** A word that many organisations share; or one of everyday language, which is no name. */
  private static boolean isDescriptive(NameWord word, boolean person) {
    return (!person && word.role() == Role.COMMON) || ParsedName.isEveryday(word);
  }

  private static List<String> supporting(Occurrence found, EvidenceWeigher.Weighed weighed) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "%d of %d words of \"%s\""
            .formatted(found.matched(), found.form().words().size(), found.form().name().text()));
    if (found.ways().contains(Way.HOMOGLYPH)) {
      reasons.add("written with letters of another alphabet that only look right");
    }
    reasons.addAll(weighed.supporting());
    return reasons;
  }

  private static String how(Occurrence found, ListEntry entry) {
    return found.ways().stream()
        .max(Comparator.naturalOrder())
        .map(way -> way.name().toLowerCase(Locale.ROOT))
        .orElse(found.form().name().equals(entry.names().getFirst()) ? "exact" : "alias");
  }
}
