package wirewatch.bench.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The text of an article: sentences of random words, so that no two are taken for copies, and one
 * figure, which tells article and version apart.
 *
 * @param number of the article; its figure is unique
 */
record InventedText(int number, String headline, List<String> sentences) {
  private static final int SENTENCES = 9;
  private static final List<String> NOUNS =
      words(
          "harbour council bridge ferry timber orchard clinic tunnel library museum glacier market"
              + " school railway festival reservoir dockyard vineyard airport hospital quarry theatre"
              + " lighthouse canal observatory bakery pipeline stadium greenhouse monastery refinery"
              + " archive brewery turbine cathedral factory warehouse aquarium embassy parliament"
              + " ministry regiment seminar laboratory satellite telescope granary pasture meadow"
              + " peninsula lagoon estuary plateau causeway viaduct tramway foundry sawmill tannery");
  private static final List<String> VERBS =
      words(
          "reopened postponed financed inspected rebuilt abandoned surveyed welcomed insured leased"
              + " audited renamed extended emptied repaired fenced flooded auctioned subsidised"
              + " criticised photographed measured evacuated restored mortgaged licensed widened");
  private static final List<String> ADJECTIVES =
      words(
          "narrow copper northern wooden disputed municipal coastal private flooded ancient modern"
              + " seasonal remote crowded silent foreign regional costly idle frozen brick federal");
  private static final List<String> PLACES =
      words(
          "Norvale Ostrand Kelmar Brisey Tolvik Hastmoor Verrin Aldane Quenby Marsk Orlet Dunmere");
  private static final List<String> PEOPLE =
      List.of("Ana Lima", "Erik Holm", "Mary Ducane", "Piotr Zielak", "Rosa Ferrer", "Tom Aldous");

  static InventedText of(int number, Random random, String watchedWord) {
    String[] sentences = new String[SENTENCES];
    for (int i = 0; i < SENTENCES; i++) {
      sentences[i] = sentence(random, i == 1 ? watchedWord : "");
    }
    String headline =
        "%s %s %s %s"
            .formatted(
                pick(PLACES, random),
                pick(NOUNS, random),
                pick(VERBS, random),
                "after " + pick(ADJECTIVES, random) + " " + pick(NOUNS, random) + " " + number);
    return new InventedText(number, headline, List.of(sentences));
  }

  private static String sentence(Random random, String watchedWord) {
    return "The %s %s of %s %s the %s %s%s near the %s, and the %s %s was %s, %s told reporters in %s."
        .formatted(
            pick(ADJECTIVES, random),
            pick(NOUNS, random),
            pick(PLACES, random),
            pick(VERBS, random),
            pick(ADJECTIVES, random),
            pick(NOUNS, random),
            watchedWord.isEmpty() ? "" : " for the " + watchedWord,
            pick(NOUNS, random),
            pick(ADJECTIVES, random),
            pick(NOUNS, random),
            pick(VERBS, random),
            pick(PEOPLE, random),
            pick(PLACES, random));
  }

  /** Whether the text has the word of a watch. */
  boolean contains(String watchedWord) {
    return sentences.stream().anyMatch(sentence -> sentence.contains(watchedWord));
  }

  /** The figure of the first version, or of the corrected one. */
  String figure(boolean corrected) {
    return "%d%06d".formatted(corrected ? 8 : 3, number);
  }

  /** The page as HTML, with its address as the canonical one. */
  String page(PublishedPage page) {
    boolean corrected = page.corrected() != null;
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
    html.append(headline).append("</title><link rel=\"canonical\" href=\"").append(page.address);
    html.append("\"><meta property=\"article:published_time\" content=\"").append(page.published);
    html.append("\"></head><body><article><h1>").append(headline).append("</h1>");
    if (corrected) {
      html.append(
          "<p>(Corrects cost in paragraph 1 to %s crowns, not %s crowns)</p>"
              .formatted(figure(true), figure(false)));
    }
    html.append("<p>The work will cost %s crowns, ".formatted(figure(corrected)));
    html.append(sentences.getFirst().toLowerCase(Locale.ROOT)).append("</p>");
    for (String sentence : sentences.subList(1, sentences.size())) {
      html.append("<p>").append(sentence).append("</p>");
    }
    return html.append("</article></body></html>").toString();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static String pick(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
