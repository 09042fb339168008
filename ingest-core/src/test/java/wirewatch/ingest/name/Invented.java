package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;

/** Generates synthetic news from sentence patterns and name lists, as training text. */
final class Invented {
  private static final int SENTENCES = 14;
  private static final double AGAIN = 0.45;
  private static final double SHORT = 0.7;

  private final Random random;
  private final InventedParts parts;
  private final List<String> patterns = Lines.read("invented-sentences.txt");

  private StringBuilder text = new StringBuilder();
  private List<TrainingText.Span> spans = new ArrayList<>();
  private boolean within;
  private Map<String, List<String>> cast = new HashMap<>();

  private Invented(long seed) {
    random = new Random(seed);
    parts = new InventedParts(random);
  }

  /** A number of articles, the same ones on each run. */
  static List<TrainingText> texts(int count) {
    Invented invented = new Invented(1);
    List<TrainingText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(invented.text());
    }
    return texts;
  }

  private TrainingText text() {
    text = new StringBuilder();
    spans = new ArrayList<>();
    cast = new HashMap<>();
    int sentences = 3 + random.nextInt(SENTENCES);
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(random.nextInt(3) == 0 ? " " : "\n\n");
      }
      expand(patterns.get(random.nextInt(patterns.size())));
    }
    TrainingText tight = new TrainingText(text.toString(), List.copyOf(spans));
    return random.nextInt(5) < 2 ? Spacing.apart(tight) : tight;
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
      symbol(pattern.substring(open + 1, close));
      at = close + 1;
    }
  }

  private void symbol(String symbol) {
    Mention.Type type = parts.type(symbol);
    if (within || type == null) {
      plain(symbol);
      return;
    }
    String name = again(symbol, type);
    int start = text.length();
    within = true;
    if (name == null) {
      plain(symbol);
    } else {
      text.append(name);
    }
    within = false;
    spans.add(new TrainingText.Span(start, text.length(), type));
    if (name == null) {
      remember(symbol, type, text.substring(start));
    }
  }

  private @Nullable String again(String symbol, Mention.Type type) {
    List<String> known = cast.get(symbol.equals("SUR") ? "PER" : symbol);
    boolean often = symbol.equals("SUR") || type != Mention.Type.LOC;
    if (known == null || random.nextDouble() > (often ? symbol.equals("SUR") ? 0.9 : AGAIN : 0.2)) {
      return null;
    }
    String name = known.get(random.nextInt(known.size()));
    return symbol.equals("SUR") || random.nextDouble() < SHORT ? shorter(name, type) : name;
  }

  private static String shorter(String name, Mention.Type type) {
    int cut = name.lastIndexOf(' ');
    return switch (type) {
      case PER -> cut < 0 || name.endsWith(".") ? name : particle(name, cut);
      case ORG -> InventedParts.withoutSuffix(name);
      case LOC -> name;
    };
  }

  private static String particle(String name, int cut) {
    int before = name.lastIndexOf(' ', cut - 1);
    boolean al = before > 0 && name.startsWith("Al ", before + 1);
    return name.substring((al ? before : cut) + 1);
  }

  private void remember(String symbol, Mention.Type type, String name) {
    if (symbol.equals("FULL") || symbol.equals("CITYCAPS")) {
      return;
    }
    cast.computeIfAbsent(symbol, k -> new ArrayList<>()).add(name);
    if (type == Mention.Type.ORG && random.nextInt(3) == 0) {
      String initials = initials(name);
      if (initials.length() > 2) {
        text.append(" (");
        spans.add(new TrainingText.Span(text.length(), text.length() + initials.length(), type));
        text.append(initials).append(')');
        cast.get(symbol).add(initials);
        cast.get(symbol).add(initials);
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

  private void plain(String symbol) {
    if (symbol.startsWith("CAPS:")) {
      int start = text.length();
      expand('{' + symbol.substring(5) + '}');
      String loud = text.substring(start).toUpperCase(Locale.ROOT);
      text.setLength(start);
      text.append(loud);
      return;
    }
    String made = parts.make(symbol);
    if (made == null) {
      expand(parts.choose(symbol));
    } else {
      text.append(made);
    }
  }
}
