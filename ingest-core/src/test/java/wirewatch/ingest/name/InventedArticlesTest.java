package wirewatch.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.quote.QuoteFinder;

/** People and speakers of invented articles in ten languages, with the right answers. */
final class InventedArticlesTest {
  private static final Pattern PERSON = Pattern.compile("\\[\\[(.*?)]]");
  private static final double PEOPLE_BAR = 0.9;

  private final NameFinder nameFinder = new NameFinder();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final List<String> wrong = new ArrayList<>();
  private int found;
  private int correct;
  private int expected;
  private int speakers;
  private int correctSpeakers;

  @ParameterizedTest
  @CsvSource({
    "de, 0.8",
    "fr, 0.9",
    "es, 0.9",
    "it, 0.9",
    "pt, 0.9",
    "uk, 0.85",
    "tr, 0.9",
    "ar, 0.9",
    "zh, 0.9",
    "ru, 0.9"
  })
  void findsPeopleAndSpeakers(String language, double speakersBar) {
    for (String line : ResourceLines.read("invented/" + language + ".tsv")) {
      String[] cells = line.split("\t", -1);
      readArticle(language, cells[0], List.of(cells[1].split("\\|", -1)));
    }

    double f1 = 2.0 * correct / (found + expected);
    assertThat(f1).as("F1 of people; wrong: %s", wrong).isGreaterThanOrEqualTo(PEOPLE_BAR);
    assertThat((double) correctSpeakers / speakers)
        .as("speakers; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(speakersBar);
  }

  private void readArticle(String language, String marked, List<String> names) {
    Set<String> gold = new HashSet<>();
    StringBuilder text = new StringBuilder();
    Matcher matcher = PERSON.matcher(marked);
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(matcher.group(1)));
      gold.add((text.length() - matcher.group(1).length()) + " " + matcher.group(1));
    }
    matcher.appendTail(text);
    NamedEntities entities = nameFinder.find(text.toString(), language, null, null);
    Set<String> people = new HashSet<>();
    for (Mention mention : entities.mentions()) {
      if (mention.type() == Mention.Type.PER) {
        people.add(mention.start() + " " + mention.text());
      }
    }
    countPeople(gold, people);
    countSpeakers(names, quoteFinder.find(text.toString(), language, entities.mentions()));
  }

  private void countPeople(Set<String> gold, Set<String> people) {
    expected += gold.size();
    found += people.size();
    Set<String> both = new HashSet<>(gold);
    both.retainAll(people);
    correct += both.size();
    if (!gold.equals(people)) {
      wrong.add(people + " for " + gold);
    }
  }

  private void countSpeakers(List<String> names, List<Quote> quotes) {
    speakers += names.size();
    for (int i = 0; i < names.size(); i++) {
      String speaker = i < quotes.size() ? quotes.get(i).speaker() : null;
      if (names.get(i).equals(speaker == null ? "-" : speaker)) {
        correctSpeakers++;
      } else {
        wrong.add(speaker + " for " + names.get(i));
      }
    }
  }
}
