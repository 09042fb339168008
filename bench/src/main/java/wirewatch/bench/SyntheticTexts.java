package wirewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Wire copy of about 500 words composed of synthetic sentences, the same for the same seed. */
final class SyntheticTexts {
  private static final int WORDS = 500;
  private static final List<String> PLACES =
      List.of("OSLO", "NAIROBI", "LIMA", "WARSAW", "HANOI", "CAIRO", "TALLINN", "ACCRA");
  private static final List<String> PEOPLE =
      List.of(
          "Astrid Halvorsen", "Karim Mansour", "Grace Wanjiru", "Elena Marchetti", "Jose Ramos");
  private static final List<String> TITLES =
      List.of(
          "Foreign Minister", "central bank governor", "spokeswoman", "Prime Minister", "analyst");
  private static final List<String> ORGANISATIONS =
      List.of(
          "the Ministry of Transport",
          "Nordvik Trading",
          "the European Commission",
          "the World Health Organization");
  private static final List<String> SENTENCES =
      List.of(
          "Shipments worth about $%d million are waiting in the ports of Turkey and Egypt, according to %s.",
          "The agreement between Norway and Kenya was signed on %d March in Geneva and takes effect next year.",
          "Prices rose %d percent in October, the slowest pace since 2018, %s reported on Friday.",
          "About %d people left their homes in the east of the Philippines after the storm crossed Luzon.",
          "The parliament in Helsinki voted by %d to 18 to lengthen the examination of mining permits.",
          "Traders in London and Singapore said sanctions on the company had cut its exports by %d percent.");
  private static final List<String> QUOTATIONS =
      List.of(
          "\"Nobody at this table wants to see bread become a weapon,\" %s said.",
          "\"We counted every one of them, and then we counted again,\" said %s.",
          "%s told reporters that the delay was \"a matter of days, not of months.\"",
          "\"It is the first step that all sides could take. We will not stop here,\" %s added.");

  private final Random random;

  SyntheticTexts(long seed) {
    this.random = new Random(seed);
  }

  List<String> texts(int count) {
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    String person = pick(PEOPLE);
    StringBuilder text = new StringBuilder("Ministers agree on first steps to ease trade\n\n");
    text.append(pick(PLACES))
        .append(", March ")
        .append(1 + random.nextInt(28))
        .append(" (Reuters) - ");
    text.append(pick(TITLES)).append(' ').append(person).append(" spoke on Sunday. ");
    int words = 20;
    while (words < WORDS) {
      String sentence = random.nextInt(4) == 0 ? quotation(person) : sentence();
      text.append(sentence).append(random.nextInt(3) == 0 ? "\n\n" : " ");
      words += 1 + (int) sentence.chars().filter(c -> c == ' ').count();
    }
    return text.toString();
  }

  private String sentence() {
    return pick(SENTENCES)
        .replace("%d", Integer.toString(2 + random.nextInt(900)))
        .replace("%s", pick(ORGANISATIONS));
  }

  private String quotation(String person) {
    String surname = person.substring(person.indexOf(' ') + 1);
    String speaker = random.nextBoolean() ? surname : pick(TITLES) + " " + pick(PEOPLE);
    return pick(QUOTATIONS).replace("%s", speaker);
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
