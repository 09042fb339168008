package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** The parts of generated sentences: alternatives of the parts file, names, generated words. */
final class TrainingTextParts {
  private final Random random;
  private final Map<String, List<String>> alternatives = new HashMap<>();
  private final Map<String, Mention.Type> types = new HashMap<>();
  private final String language;
  private final List<String> givenNames;
  private final List<String> surnames;
  private final List<String> nouns;
  private final List<String> nations = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final List<String> cities = new ArrayList<>();
  private final List<String> bigCities = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final List<String> nationalities = new ArrayList<>();
  private final NameWordGenerator wordGenerator;
  private static final Set<String> SUFFIXES =
      Set.of(
          "inc",
          "inc.",
          "ltd",
          "ltd.",
          "corp",
          "corp.",
          "co.",
          "plc",
          "ag",
          "sa",
          "spa",
          "nv",
          "ab",
          "asa",
          "oyj",
          "gmbh",
          "llc",
          "limited",
          "bhd",
          "holdings",
          "holding",
          "se",
          "jsc",
          "group",
          "pvt");

  TrainingTextParts(Random random, String language) {
    this.random = random;
    this.language = language;
    String folder = "language/" + language + '/';
    givenNames = ResourceLines.read(isEnglish() ? "given-names.txt" : folder + "given-names.txt");
    nouns = ResourceLines.readIfPresent(folder + "nouns.txt");
    readParts("invented-parts.txt");
    if (!isEnglish()) {
      readParts("generated/" + language + "/parts.txt");
    }
    boolean latin = givenNames.getFirst().charAt(0) < 'ɐ';
    surnames = latin ? ResourceLines.read("surnames.txt") : givenNames;
    if (latin) {
      Gazetteer.shared().forEachName((key, place) -> addPlace(place));
    }
    cities.addAll(ResourceLines.readIfPresent(folder + "towns.txt"));
    if (!isEnglish()) {
      nations.clear();
      nations.addAll(Gazetteer.shared().countryNames(language));
    }
    for (List<String> list : List.of(nations, regions, cities, bigCities)) {
      list.sort(null);
    }
    readOrganisations(isEnglish() ? "organisations.tsv" : folder + "organisations.tsv");
    readNationalities();
    wordGenerator = new NameWordGenerator(random, surnames, cities);
  }

  private boolean isEnglish() {
    return language.equals("en");
  }

  private void readParts(String file) {
    for (String line : ResourceLines.read(file)) {
      int equals = line.indexOf(" = ");
      String[] head = line.substring(0, equals).split(" ", -1);
      if (head.length > 1) {
        types.put(head[0], Mention.Type.valueOf(head[1]));
      }
      alternatives.put(head[0], List.of(line.substring(equals + 3).split(" \\| ", -1)));
    }
  }

  private void readOrganisations(String file) {
    for (String line : ResourceLines.read(file)) {
      for (String name : line.split("[\t,]", -1)) {
        organisations.add(name);
      }
    }
  }

  private void readNationalities() {
    for (String line : ResourceLines.read("/wirewatch/ingest/place/nationalities.tsv")) {
      if (line.startsWith("en\t")) {
        String word = line.split("\t", -1)[2].split(" ", -1)[0];
        nationalities.add(word.replace("*", "").replace('-', ' '));
      }
    }
  }

  Mention.@Nullable Type type(String symbol) {
    return types.get(symbol);
  }

  String choose(String symbol) {
    List<String> list = alternatives.get(symbol);
    if (list == null) {
      throw new IllegalStateException("invented-parts.txt has no " + symbol);
    }
    return pick(list);
  }

  /** A generated word or a name from a list; null for a symbol of the parts file. */
  @Nullable String generate(String symbol) {
    if (!isEnglish() && alternatives.containsKey(symbol)) {
      return null;
    }
    return switch (symbol) {
      case "noun" -> capitalise(pick(nouns));
      case "lnoun" -> pick(nouns);
      case "given" ->
          random.nextInt(4) == 0 ? wordGenerator.generate() : capitalise(pick(givenNames));
      case "surname" ->
          random.nextInt(2) == 0 ? wordGenerator.generate() : capitalise(pick(surnames));
      case "coined" -> wordGenerator.generate();
      case "lowercoined" -> wordGenerator.generate().toLowerCase(Locale.ROOT);
      case "coinedcaps" -> randomAcronym();
      case "nation" -> capitalise(pick(nations));
      case "city" ->
          random.nextInt(3) == 0
              ? wordGenerator.generate()
              : capitalise(pick(random.nextInt(2) == 0 ? cities : bigCities));
      case "region" -> pick(regions);
      case "nationality" -> pick(nationalities);
      case "knownorg" -> pick(organisations);
      case "NUM" -> String.valueOf(1 + random.nextInt(90));
      default -> null;
    };
  }

  static String withoutSuffix(String name) {
    String shorter = name;
    for (int cut = shorter.lastIndexOf(' '); cut > 0; cut = shorter.lastIndexOf(' ')) {
      if (!SUFFIXES.contains(shorter.substring(cut + 1).toLowerCase(Locale.ROOT))) {
        break;
      }
      shorter = shorter.substring(0, cut);
    }
    return shorter.endsWith(",") ? shorter.substring(0, shorter.length() - 1) : shorter;
  }

  private void addPlace(Place place) {
    List<String> list =
        switch (place.kind()) {
          case COUNTRY -> nations;
          case REGION -> regions;
          case CAPITAL -> bigCities;
          case TOWN -> place.population() > 500_000 ? bigCities : cities;
          case AREA -> List.of();
        };
    if (!(place.kind() == Place.Kind.AREA)) {
      list.add(place.name());
    }
  }

  private String randomAcronym() {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      word.append((char) ('A' + random.nextInt(26)));
    }
    return word.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capitalise(String word) {
    StringBuilder name = new StringBuilder(word);
    for (int i = 0; i < name.length(); i++) {
      if (i == 0
          || name.charAt(i - 1) == '-'
          || (name.charAt(i - 1) == ' ' && isLongWord(name, i))) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }

  /** Whether the word at an index is no article or preposition within a name. */
  private static boolean isLongWord(CharSequence name, int start) {
    int end = start;
    while (end < name.length() && name.charAt(end) != ' ') {
      end++;
    }
    return end - start > 3;
  }
}
