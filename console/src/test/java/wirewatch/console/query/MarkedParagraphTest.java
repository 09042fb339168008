package wirewatch.console.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.console.query.MarkedParagraph.Kind;
import wirewatch.console.view.ArticleView.Segment;
import wirewatch.console.view.Passage;

class MarkedParagraphTest {

  @Test
  void marksMayBeNested() {
    MarkedParagraph markedParagraph = new MarkedParagraph("\"We met Anna Berg,\" he said.");
    markedParagraph.markWords("We met Anna Berg,", Kind.QUOTE, "Said by him");
    markedParagraph.markWords("Anna Berg", Kind.PERSON, "Person: Anna Berg");

    assertThat(markedParagraph.segments())
        .containsExactly(
            new Segment("\"", "", "", false),
            new Segment("We met ", "said", "Said by him", false),
            new Segment("Anna Berg", "said person", "Person: Anna Berg", false),
            new Segment(",", "said", "Said by him", false),
            new Segment("\" he said.", "", "", false));
  }

  @Test
  void marksWholeWordsOnly() {
    MarkedParagraph markedParagraph = new MarkedParagraph("Oman and Roman");
    markedParagraph.markWords("Oman", Kind.PLACE, "Place: Oman");

    assertThat(markedParagraph.segments()).extracting(Segment::style).containsExactly("place", "");
  }

  @Test
  void takesTheLongerOfTwoNames() {
    MarkedParagraph markedParagraph = new MarkedParagraph("New York Times");
    markedParagraph.markWords("New York", Kind.PLACE, "p");
    markedParagraph.markWords("New York Times", Kind.ORGANISATION, "o");

    assertThat(markedParagraph.segments()).extracting(Segment::style).containsOnly("organisation");
  }

  @Test
  void marksHitsWhereTheSearchFoundThem() {
    MarkedParagraph markedParagraph = new MarkedParagraph("a ferry burns");
    markedParagraph.markHits(
        List.of(
            new Passage("a ", false), new Passage("ferry", true), new Passage(" burns", false)));

    assertThat(markedParagraph.segments())
        .filteredOn(Segment::hit)
        .extracting(Segment::text)
        .containsExactly("ferry");
  }

  @Test
  void leavesAnEmptyTextEmpty() {
    assertThat(new MarkedParagraph("").segments()).isEmpty();
  }
}
