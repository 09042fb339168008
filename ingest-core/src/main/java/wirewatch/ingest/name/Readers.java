package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.place.Gazetteer;

/** The name finders of the supported languages and their shared resources, loaded once. */
final class Readers {
  final Gazetteer gazetteer = Gazetteer.shared();
  final Map<String, String> knownOrganisations = OrganisationNames.readKnown();
  final Tokenizer tokenizer;
  private final Tagger english;
  private final Set<String> countries = Set.copyOf(gazetteer.countryNames("en"));
  private final RussianReader russian = new RussianReader(gazetteer);
  private final ForeignReader foreign = new ForeignReader(gazetteer);

  private Readers() {
    Lexicon lexicon = new Lexicon(gazetteer);
    tokenizer = new Tokenizer(lexicon.classes());
    english = new Tagger(lexicon);
  }

  static Readers shared() {
    return Holder.READERS;
  }

  List<Found> find(String text, String language, List<Token> tokens) {
    return switch (language) {
      case "en" -> withCountries(english.find(text, tokens), text, tokens);
      case "ru" -> russian.find(text, tokens);
      default -> foreign.find(text, language, tokens);
    };
  }

  /** Adds country names that the model did not label. */
  private List<Found> withCountries(List<Found> found, String text, List<Token> tokens) {
    List<Found> all = new ArrayList<>(found);
    int next = 0;
    for (Token token : tokens) {
      while (next < found.size() && found.get(next).end() <= token.start()) {
        next++;
      }
      boolean named = next < found.size() && found.get(next).start() < token.end();
      if (!named && isCountry(token.text())) {
        all.add(Found.in(text, token.start(), token.end(), Mention.Type.LOC));
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private boolean isCountry(String word) {
    return Character.isUpperCase(word.charAt(0))
        && countries.contains(word.toLowerCase(Locale.ROOT));
  }

  private static final class Holder {
    static final Readers READERS = new Readers();
  }
}
