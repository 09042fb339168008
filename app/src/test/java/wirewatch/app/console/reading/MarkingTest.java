package wirewatch.app.console.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.app.console.reading.Marking.Kind;
import wirewatch.app.console.view.ArticleView.Segment;
import wirewatch.app.console.view.Passage;

class MarkingTest {

  @Test
  void marksMayBeNested() {
    Marking marking = new Marking("\"We met Anna Berg,\" he said.");
    marking.markEach("We met Anna Berg,", Kind.QUOTE, "Said by him");
    marking.markEach("Anna Berg", Kind.PERSON, "Person: Anna Berg");

    assertThat(marking.segments())
        .containsExactly(
            new Segment("\"", "", "", false),
            new Segment("We met ", "said", "Said by him", false),
            new Segment("Anna Berg", "said person", "Person: Anna Berg", false),
            new Segment(",", "said", "Said by him", false),
            new Segment("\" he said.", "", "", false));
  }

  @Test
  void marksWholeWordsOnly() {
    Marking marking = new Marking("Oman and Roman");
    marking.markEach("Oman", Kind.PLACE, "Place: Oman");

    assertThat(marking.segments()).extracting(Segment::style).containsExactly("place", "");
  }

  @Test
  void takesTheLongerOfTwoNames() {
    Marking marking = new Marking("New York Times");
    marking.markEach("New York", Kind.PLACE, "p");
    marking.markEach("New York Times", Kind.ORGANISATION, "o");

    assertThat(marking.segments()).extracting(Segment::style).containsOnly("organisation");
  }

  @Test
  void marksHitsWhereTheSearchFoundThem() {
    Marking marking = new Marking("a ferry burns");
    marking.markHits(
        List.of(
            new Passage("a ", false), new Passage("ferry", true), new Passage(" burns", false)));

    assertThat(marking.segments())
        .filteredOn(Segment::hit)
        .extracting(Segment::text)
        .containsExactly("ferry");
  }

  @Test
  void leavesAnEmptyTextEmpty() {
    assertThat(new Marking("").segments()).isEmpty();
  }
}
