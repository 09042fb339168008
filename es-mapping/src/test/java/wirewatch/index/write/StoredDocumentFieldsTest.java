package wirewatch.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;

class StoredDocumentFieldsTest {

  @Test
  void keepsWhatWasCountedOverTheCopiesOfTheSameStory() {
    ObjectNode document = ofStory("a", 1);
    StoredDocumentFields.keepStoryAndWatches(document, ofStory("a", 3));

    assertThat(document).isEqualTo(ofStory("a", 3));
  }

  @Test
  void takesTheStoryOfASingleCopyAndAnotherStoryAsTheyAre() {
    ObjectNode first = ofStory("a", 1);
    first.withObject("/story").put("first_publisher", "Nordwire");
    ObjectNode expected = first.deepCopy();
    StoredDocumentFields.keepStoryAndWatches(first, ofStory("a", 1));
    assertThat(first).isEqualTo(expected);

    ObjectNode moved = ofStory("b", 1);
    StoredDocumentFields.keepStoryAndWatches(moved, ofStory("a", 3));
    assertThat(moved).isEqualTo(ofStory("b", 1));
  }

  @Test
  void keepsStoryAndWatchesWhereThereAreNone() {
    ObjectNode replaced = ofStory("a", 1);
    replaced.withObject("/watch").putArray("ids").add("ports");
    ObjectNode document = ClusterClient.JSON.createObjectNode();
    StoredDocumentFields.keepStoryAndWatches(document, replaced);

    assertThat(document).isEqualTo(replaced);
  }

  @Test
  void keepsListedNamesOfTheSameBodyUnlessItWasScreenedAgain() {
    ObjectNode screened = ClusterClient.JSON.createObjectNode();
    ObjectNode article = screened.withObject("/article");
    article.putArray("listed").addObject().put("id", "c-4");
    article.putArray("screened").add("clients/1");
    ObjectNode unscreened = ClusterClient.JSON.createObjectNode();
    StoredDocumentFields.keepScreening(unscreened, screened);
    assertThat(unscreened).isEqualTo(screened);

    ObjectNode again = ClusterClient.JSON.createObjectNode();
    again.withObject("/article").putArray("screened").add("clients/2");
    ObjectNode expected = again.deepCopy();
    StoredDocumentFields.keepScreening(again, screened);
    assertThat(again).isEqualTo(expected);
  }

  private static ObjectNode ofStory(String id, int copies) {
    ObjectNode document = ClusterClient.JSON.createObjectNode();
    document.withObject("/story").put("id", id).put("copies", copies);
    return document;
  }
}
