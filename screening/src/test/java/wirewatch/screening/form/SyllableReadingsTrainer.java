package wirewatch.screening.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts which Latin letters a character of names stands for, by expectation maximisation over all
 * ways to divide the letters of a name among its characters. Pairs that are two people weigh less
 * with each round, as their letters are improbable.
 *
 * <p>Arguments: the file to write, then files of pairs (Latin name, characters divided by spaces,
 * count; divided by tabs), such as those of NETransliteration-COLING2018, which are CC0.
 */
public final class SyllableReadingsTrainer {
  private static final int ROUNDS = 6;
  private static final int LONGEST_PART = 4;
  private static final int MOST_OF_A_PAIR = 3;
  private static final double NO_LETTERS = 0.05;
  private static final double PROBABLE_PER_CHARACTER = 0.02;
  private static final double LEAST_PROBABLE = 0.002;
  private static final double LEAST_WRITTEN = 0.03;
  private static final double LEAST_COUNT = 10;
  private static final int MOST_WRITTEN = 5;

  private record Pair(String letters, List<String> characters, int count) {}

  private Map<String, Map<String, Double>> probabilities = Map.of();
  private Map<String, Map<String, Double>> counts = new HashMap<>();

  private SyllableReadingsTrainer() {}

  public static void main(String[] args) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      read(Path.of(args[i]), pairs);
    }
    SyllableReadingsTrainer trainer = new SyllableReadingsTrainer();
    for (int round = 0; round < ROUNDS; round++) {
      trainer.counts = new HashMap<>();
      pairs.forEach(trainer::count);
      trainer.probabilities = trainer.normalised();
    }
    Files.write(Path.of(args[0]), trainer.lines());
  }

  private static void read(Path file, List<Pair> pairs) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      String letters = LatinFolding.fold(columns[0].toLowerCase(Locale.ROOT));
      String composed = Normalizer.normalize(columns[1], Normalizer.Form.NFC);
      List<String> characters = List.of(composed.split(" ", -1));
      if (letters.matches("[a-z]{2,14}")
          && characters.size() <= 8
          && letters.length() <= LONGEST_PART * characters.size()) {
        pairs.add(
            new Pair(letters, characters, Math.min(MOST_OF_A_PAIR, Integer.parseInt(columns[2]))));
      }
    }
  }

  private double probability(String character, String part) {
    return probabilities.isEmpty()
        ? part.isEmpty() ? NO_LETTERS : 1
        : probabilities.getOrDefault(character, Map.of()).getOrDefault(part, 0.0);
  }

  /** Adds the expected counts of a pair, by the forward and the backward sums. */
  private void count(Pair pair) {
    int length = pair.letters.length();
    int characters = pair.characters.size();
    double[][] forward = new double[characters + 1][length + 1];
    double[][] backward = new double[characters + 1][length + 1];
    forward[0][0] = 1;
    backward[characters][length] = 1;
    for (int i = 0; i < characters; i++) {
      for (int from = 0; from <= length; from++) {
        for (int to = from; to <= end(from, length); to++) {
          forward[i + 1][to] += forward[i][from] * probability(pair, i, from, to);
        }
      }
    }
    for (int i = characters - 1; i >= 0; i--) {
      for (int from = 0; from <= length; from++) {
        for (int to = from; to <= end(from, length); to++) {
          backward[i][from] += probability(pair, i, from, to) * backward[i + 1][to];
        }
      }
    }
    double whole = forward[characters][length];
    if (whole < 1e-30) {
      return;
    }
    double likely = Math.pow(whole, 1.0 / characters) / PROBABLE_PER_CHARACTER;
    double weight = pair.count * (probabilities.isEmpty() ? 1 : Math.min(1, likely)) / whole;
    for (int i = 0; i < characters; i++) {
      for (int from = 0; from <= length; from++) {
        for (int to = from; to <= end(from, length); to++) {
          double share = forward[i][from] * probability(pair, i, from, to) * backward[i + 1][to];
          if (share > 0) {
            counts
                .computeIfAbsent(pair.characters.get(i), c -> new HashMap<>())
                .merge(pair.letters.substring(from, to), weight * share, Double::sum);
          }
        }
      }
    }
  }

  private double probability(Pair pair, int character, int from, int to) {
    return probability(pair.characters.get(character), pair.letters.substring(from, to));
  }

  private static int end(int from, int length) {
    return Math.min(length, from + LONGEST_PART);
  }

  private Map<String, Map<String, Double>> normalised() {
    Map<String, Map<String, Double>> normalised = new HashMap<>();
    counts.forEach(
        (character, parts) -> {
          double sum = 0.5 + sum(parts);
          Map<String, Double> kept = new HashMap<>();
          parts.forEach(
              (part, count) -> {
                if (count / sum > LEAST_PROBABLE) {
                  kept.put(part, count / sum);
                }
              });
          normalised.put(character, kept);
        });
    return normalised;
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# A character, then Latin letters it is written for and how probable they are.");
    lines.add("# Made by SyllableReadingsTrainer from NETransliteration-COLING2018 (CC0).");
    new TreeMap<>(probabilities)
        .forEach(
            (character, parts) -> {
              String readings = readings(parts);
              if (sum(counts.getOrDefault(character, Map.of())) >= LEAST_COUNT
                  && !readings.isEmpty()) {
                lines.add(character + readings);
              }
            });
    return lines;
  }

  private static String readings(Map<String, Double> parts) {
    StringBuilder readings = new StringBuilder();
    Stream<Map.Entry<String, Double>> best =
        parts.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_WRITTEN)
            .sorted(
                Comparator.comparing(Map.Entry<String, Double>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_WRITTEN);
    best.forEach(
        entry ->
            readings.append(
                String.format(Locale.ROOT, "\t%s\t%.2f", entry.getKey(), entry.getValue())));
    return readings.toString();
  }
}
