package wirewatch.ingest.name;

import java.util.List;
import java.util.Map;
import wirewatch.ingest.place.Gazetteer;

/** The parts that find names, one for each kind of language, read from the class path once. */
final class Readers {
  final Gazetteer gazetteer = Gazetteer.shared();
  final Map<String, String> knownOrganisations = OrganisationNames.readKnown();
  final Tokenizer tokenizer;
  private final Tagger english;
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
      case "en" -> english.find(text, tokens);
      case "ru" -> russian.find(text, tokens);
      default -> foreign.find(text, language, tokens);
    };
  }

  private static final class Holder {
    static final Readers READERS = new Readers();
  }
}
