package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.ResourceLines;

/** Generates synthetic news from sentence patterns and name lists, as training text. */
final class TrainingTextGenerator {
  private static final int MAX_EXTRA_SENTENCES = 14;
  private static final double REPEAT_PROBABILITY = 0.45;
  private static final double SHORT_FORM_PROBABILITY = 0.7;

  private final Random random;
  private final TrainingTextParts parts;
  private final List<String> patterns;

  private StringBuilder text = new StringBuilder();
  private List<TrainingText.Span> spans = new ArrayList<>();
  private boolean insideName;
  private Map<String, List<String>> namesBySymbol = new HashMap<>();

  private TrainingTextGenerator(long seed, String language) {
    random = new Random(seed);
    parts = new TrainingTextParts(random, language);
    patterns =
        ResourceLines.read(
            language.equals("en")
                ? "invented-sentences.txt"
                : "generated/" + language + "/sentences.txt");
  }

  /** A number of articles, the same ones on each run. */
  static List<TrainingText> generate(int count, String language) {
    TrainingTextGenerator trainingTextGenerator = new TrainingTextGenerator(1, language);
    List<TrainingText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(trainingTextGenerator.generateText());
    }
    return texts;
  }

  private TrainingText generateText() {
    text = new StringBuilder();
    spans = new ArrayList<>();
    namesBySymbol = new HashMap<>();
    int sentences = 3 + random.nextInt(MAX_EXTRA_SENTENCES);
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(random.nextInt(3) == 0 ? " " : "\n\n");
      }
      expand(patterns.get(random.nextInt(patterns.size())));
    }
    TrainingText tight = new TrainingText(text.toString(), List.copyOf(spans));
    return random.nextInt(5) < 2 ? PunctuationSpacing.separate(tight) : tight;
  }

  private void expand(String pattern) {
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0) {
        text.append(pattern, at, pattern.length());
        return;
      }
      text.append(pattern, at, open);
      int close = pattern.indexOf('}', open);
      expandSymbol(pattern.substring(open + 1, close));
      at = close + 1;
    }
  }

  private void expandSymbol(String symbol) {
    Mention.Type type = parts.type(symbol);
    if (insideName || type == null) {
      appendSymbol(symbol);
      return;
    }
    String name = repeatedName(symbol, type);
    int start = text.length();
    insideName = true;
    if (name == null) {
      appendSymbol(symbol);
    } else {
      text.append(name);
    }
    insideName = false;
    spans.add(new TrainingText.Span(start, text.length(), type));
    if (name == null) {
      recordName(symbol, type, text.substring(start));
    }
  }

  private @Nullable String repeatedName(String symbol, Mention.Type type) {
    List<String> known = namesBySymbol.get(symbol.equals("SUR") ? "PER" : symbol);
    boolean often = symbol.equals("SUR") || type != Mention.Type.LOC;
    if (known == null
        || random.nextDouble() > (often ? symbol.equals("SUR") ? 0.9 : REPEAT_PROBABILITY : 0.2)) {
      return null;
    }
    String name = known.get(random.nextInt(known.size()));
    return symbol.equals("SUR") || random.nextDouble() < SHORT_FORM_PROBABILITY
        ? shorten(name, type)
        : name;
  }

  private static String shorten(String name, Mention.Type type) {
    int cut = name.lastIndexOf(' ');
    return switch (type) {
      case PER -> cut < 0 || name.endsWith(".") ? name : surnameWithParticle(name, cut);
      case ORG -> TrainingTextParts.withoutSuffix(name);
      case LOC -> name;
    };
  }

  private static String surnameWithParticle(String name, int cut) {
    int before = name.lastIndexOf(' ', cut - 1);
    boolean al = before > 0 && name.startsWith("Al ", before + 1);
    return name.substring((al ? before : cut) + 1);
  }

  private void recordName(String symbol, Mention.Type type, String name) {
    if (symbol.equals("FULL") || symbol.equals("CITYCAPS")) {
      return;
    }
    namesBySymbol.computeIfAbsent(symbol, k -> new ArrayList<>()).add(name);
    if (type == Mention.Type.ORG && random.nextInt(3) == 0) {
      String initials = initials(name);
      if (initials.length() > 2) {
        text.append(" (");
        spans.add(new TrainingText.Span(text.length(), text.length() + initials.length(), type));
        text.append(initials).append(')');
        namesBySymbol.get(symbol).add(initials);
        namesBySymbol.get(symbol).add(initials);
      }
    }
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private void appendSymbol(String symbol) {
    if (symbol.startsWith("CAPS:")) {
      int start = text.length();
      expand('{' + symbol.substring(5) + '}');
      String loud = text.substring(start).toUpperCase(Locale.ROOT);
      text.setLength(start);
      text.append(loud);
      return;
    }
    String made = parts.generate(symbol);
    if (made == null) {
      expand(parts.choose(symbol));
    } else {
      text.append(made);
    }
  }
}
