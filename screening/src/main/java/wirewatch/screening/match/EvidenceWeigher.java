package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.ParsedName;

/** Weighs what a text says around a found name against what the list says of its bearer. */
final class EvidenceWeigher {
  private static final Pattern AGE =
      Pattern.compile(
          "^[,،(\\s]{1,3}(?:de |aged? |im Alter von |в возрасте |العمر )?(\\d{2})"
              + "(?:[,)]|-year|\\s(?:years?|ans|años|лет|год|рок|Jahre|عام|سنة))");

  private static final Pattern AGE_BEFORE =
      Pattern.compile("(\\d{2})-(?:year-old|jährige[rn]?|летн\\p{L}+|річн\\p{L}+)\\s$");
  private static final List<String> PROGRAMME_WORDS =
      List.of("sanction", "blacklist", "санкц", "sancion", "عقوبات", "terror", "террор");
  private static final List<String> SHIP =
      List.of(
          "ship",
          "vessel",
          "tanker",
          "freighter",
          "судн",
          "танкер",
          "schiff",
          "navire",
          "buque",
          "pétrolier",
          "سفينة",
          "ناقلة");
  private static final String SANCTIONS = "the text speaks of sanctions: ";
  private static final String ROLE = "a role stands before the name: ";
  private static final int WORDS_OF_ROLE = 3;
  private static final int NEAR = 300;
  private static final double LONGER_NAME = 0.1;
  private static final double PER_CONTRADICTION = 0.2;
  private static final double PER_ITEM = 0.07;

  private final TextContext context;
  private final List<TextWord> words;
  private final int year;
  private final FormIndex index;

  EvidenceWeigher(TextContext context, List<TextWord> words, FormIndex index, int year) {
    this.context = context;
    this.index = index;
    this.words = words;
    this.year = year;
  }

  /** A score's change, and its reasons in words. */
  record Weighed(double change, List<String> supporting, List<String> contradicting) {
    boolean isSupported() {
      return !supporting.isEmpty();
    }

    /** Whether something speaks for this very bearer, not for any listed one. */
    boolean isOfBearer() {
      return supporting.stream().anyMatch(EvidenceWeigher::isOfBearer);
    }
  }

  private static boolean isOfBearer(String reason) {
    return !reason.startsWith(SANCTIONS) && !reason.startsWith(ROLE);
  }

  Weighed weigh(Occurrence found, ListEntry entry) {
    List<String> supporting = new ArrayList<>();
    List<String> contradicting = new ArrayList<>();
    EntryDetails details = entry.details();
    details.countries().stream()
        .filter(this::hasCountry)
        .findFirst()
        .ifPresent(country -> supporting.add("the text names its country: " + country));
    details.positions().stream()
        .filter(this::hasPosition)
        .findFirst()
        .ifPresent(position -> supporting.add("the text has words of its position: " + position));
    details.birthYears().stream()
        .filter(birth -> hasYearNear(found, birth))
        .findFirst()
        .ifPresent(birth -> supporting.add("the text has its year of birth: " + birth));
    if (!details.imo().isEmpty() && context.hasWord(details.imo())) {
      supporting.add("the text has its IMO number: " + details.imo());
    }
    PROGRAMME_WORDS.stream()
        .filter(context::hasWordBeginning)
        .findFirst()
        .ifPresent(word -> supporting.add(SANCTIONS + word + "…"));
    if (entry.kind() == NameKind.PERSON) {
      role(found).ifPresent(role -> supporting.add(ROLE + role));
    }
    addContradictions(found, entry, contradicting);
    if (isCommonAlone(found, entry, supporting)) {
      contradicting.add("the name is common, and the text has nothing else of its bearer");
    }
    double longer = isPartOfLonger(found, entry.kind()) ? LONGER_NAME : 0;
    double change =
        PER_ITEM * supporting.size() - PER_CONTRADICTION * contradicting.size() - longer;
    return new Weighed(change, supporting, contradicting);
  }

  /** A role right before a name: in an alphabet without capitals, what tells that it is one. */
  private Optional<String> role(Occurrence found) {
    if (!words.get(found.first()).word().alphabet().hasFewVowels()) {
      return Optional.empty();
    }
    int from = Math.max(0, found.first() - WORDS_OF_ROLE);
    return words.subList(from, found.first()).stream()
        .map(word -> word.word().text())
        .filter(
            word ->
                ParsedName.isRole(word)
                    || JoinedWords.without(word).stream().anyMatch(ParsedName::isRole))
        .findFirst();
  }

  private void addContradictions(Occurrence found, ListEntry entry, List<String> reasons) {
    boolean person = entry.kind() == NameKind.PERSON;
    if (goesOn(found, entry.kind()) && !context.isInTitleCase(found.last())) {
      reasons.add("the name goes on: it may be part of another one");
    }
    if (person && beginsBefore(found)) {
      reasons.add("another name is right before: it may be part of a longer one");
    }
    if (isOfAnotherCountry(found, entry)) {
      reasons.add("the word before names another country");
    }
    int age = age(found);
    if (person && age > 0 && !entry.details().birthYears().isEmpty() && !fitsAge(entry, age)) {
      reasons.add("the age in the text does not fit the year of birth: " + age);
    }
    if (entry.kind() == NameKind.VESSEL && SHIP.stream().noneMatch(context::hasWordBeginning)) {
      reasons.add("the text speaks of no ship");
    }
    boolean common = person && found.form().common();
    if (common && !entry.details().countries().isEmpty() && !anyCountry(entry)) {
      reasons.add("the name is common, and the text does not name its country");
    }
  }

  /** Whether a common name of a person of whom the list says no country stands alone. */
  private static boolean isCommonAlone(Occurrence found, ListEntry entry, List<String> supporting) {
    return entry.kind() == NameKind.PERSON
        && found.form().common()
        && entry.details().countries().isEmpty()
        && supporting.stream().noneMatch(EvidenceWeigher::isOfBearer);
  }

  /** Whether a year stands near a found name: a year anywhere in a text is of anything. */
  private boolean hasYearNear(Occurrence found, String year) {
    int start = words.get(found.first()).start();
    int end = words.get(found.last()).end();
    return context.hasYear(year)
        && context
            .substring(Math.max(0, start - NEAR), Math.min(context.length(), end + NEAR))
            .contains(year);
  }

  /** Whether the sentence of a found name names a country of the entry. */
  boolean countryIsNear(Occurrence found, ListEntry entry) {
    int start = words.get(found.first()).start();
    int end = words.get(found.last()).end();
    String sentence =
        context
            .substring(context.sentenceStart(start), context.sentenceEnd(end))
            .toLowerCase(Locale.ROOT);
    return entry.details().countries().stream()
        .flatMap(country -> CountryStems.stems(country).stream())
        .anyMatch(sentence::contains);
  }

  private boolean isPartOfLonger(Occurrence found, NameKind kind) {
    return goesOn(found, kind) || (kind == NameKind.PERSON && beginsBefore(found));
  }

  private boolean goesOn(Occurrence found, NameKind kind) {
    if (context.hasNeighbour(found.last(), 1)) {
      return true;
    }
    boolean particle =
        context
            .joinedBehind(found.last())
            .map(word -> kind == NameKind.PERSON ? isNameParticle(word) : isOf(word))
            .orElse(false);
    return particle && context.hasNeighbour(found.last() + 1, 1);
  }

  private static boolean isNameParticle(TextWord word) {
    return ParsedName.isNameParticle(word.word());
  }

  private static boolean isOf(TextWord word) {
    return word.word().folded().equals("of");
  }

  /** Whether a word of other people's names is right before: then it is a part of a longer name. */
  private boolean beginsBefore(Occurrence found) {
    return context
        .joinedBefore(found.first())
        .filter(before -> before.capital() && context.hasNeighbour(found.first(), -1))
        .filter(before -> before.word().text().length() > 2)
        .filter(before -> index.isWordOfPeople(before.word()))
        .isPresent();
  }

  /** Whether the word before is of a country, and of none that the list names. */
  private boolean isOfAnotherCountry(Occurrence found, ListEntry entry) {
    String before =
        context
            .joinedBefore(found.first())
            .map(word -> word.word().text().toLowerCase(Locale.ROOT))
            .orElse("");
    return before.length() > 4
        && !entry.details().countries().isEmpty()
        && CountryStems.isCountryWord(before)
        && entry.details().countries().stream()
            .flatMap(country -> CountryStems.stems(country).stream())
            .noneMatch(stem -> begins(before, stem));
  }

  private static boolean begins(String word, String stem) {
    return word.startsWith(stem)
        || JoinedWords.without(word).stream().anyMatch(rest -> rest.startsWith(stem));
  }

  private boolean anyCountry(ListEntry entry) {
    return entry.details().countries().stream().anyMatch(this::hasCountry);
  }

  private boolean hasCountry(String country) {
    return CountryStems.stems(country).stream().anyMatch(context::hasWordBeginning);
  }

  private boolean hasPosition(String position) {
    String[] parts = position.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    int found = 0;
    int looked = 0;
    for (String part : parts) {
      if (part.length() > 5) {
        looked++;
        found += context.hasWord(part) ? 1 : 0;
      }
    }
    return looked > 0 && found * 2 >= looked;
  }

  private int age(Occurrence found) {
    int start = words.get(found.first()).start();
    int end = words.get(found.last()).end();
    int to = Math.min(end + 30, context.length());
    Matcher behind = AGE.matcher(context.substring(end, to));
    Matcher before = AGE_BEFORE.matcher(context.substring(Math.max(0, start - 20), start));
    return behind.find()
        ? Integer.parseInt(behind.group(1))
        : before.find() ? Integer.parseInt(before.group(1)) : 0;
  }

  private boolean fitsAge(ListEntry entry, int age) {
    return entry.details().birthYears().stream()
        .mapToInt(Integer::parseInt)
        .anyMatch(birth -> Math.abs(year - birth - age) <= 2);
  }
}
