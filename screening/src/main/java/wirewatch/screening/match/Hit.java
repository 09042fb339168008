package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A listed name in a text. A name alone never makes {@code score} 1.
 *
 * @param list the list's id
 * @param version of the list
 * @param entry the entry's id in the list
 * @param name the listed name that was found
 * @param form as the text writes it
 * @param how exact, alias, transliterated, inflected, reordered, …: the weakest that was needed
 * @param score from 0 to 1
 * @param place of the form and of its sentence in the headline or body
 * @param evidence what speaks for and against it, in words
 */
public record Hit(
    String list,
    String version,
    String entry,
    String name,
    String form,
    String how,
    double score,
    Place place,
    Evidence evidence) {
  private static final int MOST_NAMED = 10;
  private static final double ANOTHER_NAME = 0.03;

  /** This hit, with what another listed name in the article says for it. */
  Hit besideAnother() {
    List<String> supporting = new ArrayList<>(evidence.supporting());
    supporting.add("the text has another listed name");
    double higher = Math.min(TextScreener.HIGHEST_SCORE, score + ANOTHER_NAME);
    Evidence both = new Evidence(supporting, evidence.contradicting());
    double rounded = Math.round(higher * 1000) / 1000.0;
    return new Hit(list, version, entry, name, form, how, rounded, place, both);
  }

  /** This hit, with a word that other entries of the list have the name as well. */
  Hit sharedBy(List<Hit> all) {
    List<String> contradicting = new ArrayList<>(evidence.contradicting());
    List<String> others =
        all.stream().map(Hit::entry).filter(id -> !id.equals(entry)).limit(MOST_NAMED).toList();
    contradicting.add("other entries have this name: " + String.join(", ", others));
    Evidence shared = new Evidence(evidence.supporting(), contradicting);
    return new Hit(list, version, entry, name, form, how, score, place, shared);
  }

  /** The part of an article that a name is in. */
  public enum Field {
    HEADLINE,
    BODY
  }

  /**
   * Offsets in code points of a field: of the form, and of the sentence around it; ends are behind.
   */
  public record Place(Field field, int start, int end, int sentenceStart, int sentenceEnd) {}

  /** What speaks for and against a hit, a short phrase each. */
  public record Evidence(List<String> supporting, List<String> contradicting) {
    public Evidence {
      supporting = List.copyOf(supporting);
      contradicting = List.copyOf(contradicting);
    }
  }
}
