package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hit before it is compared with the others at its place.
 *
 * @param missing how many words of the listed name are not there
 */
record HitCandidate(Hit hit, int missing) {
  private static final int FEW = 2;
  private static final Comparator<HitCandidate> BEST_FIRST =
      Comparator.comparingInt(HitCandidate::missing)
          .thenComparing(Comparator.comparingDouble((HitCandidate c) -> c.hit().score()).reversed())
          .thenComparing(c -> c.hit().entry());

  /**
   * The hits by place: of one entry at one place the best, and of entries of one list that share a
   * name only those that fit best; of more than two that fit equally one, which names the others.
   */
  static List<Hit> best(List<HitCandidate> candidates) {
    Map<String, List<HitCandidate>> places = new HashMap<>();
    for (HitCandidate candidate : candidates) {
      Hit.Place at = candidate.hit().place();
      String place = candidate.hit().list() + "\n" + at.field() + at.start();
      places.computeIfAbsent(place, p -> new ArrayList<>()).add(candidate);
    }
    List<Hit> hits = new ArrayList<>();
    places.values().forEach(sharing -> hits.addAll(bestOfPlace(sharing)));
    hits.sort(
        Comparator.comparing((Hit hit) -> hit.place().field())
            .thenComparingInt(hit -> hit.place().start())
            .thenComparing(Hit::list)
            .thenComparing(Hit::entry));
    return hits;
  }

  /** The hits without those in the headline whose entries have one in the body. */
  static List<Hit> withoutRepeatedHeadline(List<Hit> hits) {
    Set<String> inBody = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.place().field() == Hit.Field.BODY) {
        inBody.add(hit.list() + "\n" + hit.entry());
      }
    }
    return hits.stream()
        .filter(
            hit ->
                hit.place().field() == Hit.Field.BODY
                    || !inBody.contains(hit.list() + "\n" + hit.entry()))
        .toList();
  }

  /** The hits, each stronger where another name has something that speaks for it. */
  static List<Hit> besideOthers(List<Hit> hits) {
    return hits.stream()
        .map(
            hit ->
                hits.stream().anyMatch(other -> speaksFor(other, hit)) ? hit.besideAnother() : hit)
        .toList();
  }

  private static boolean speaksFor(Hit other, Hit hit) {
    return !other.entry().equals(hit.entry())
        && !other.form().equals(hit.form())
        && other.evidence().supporting().size() > 1
        && other.evidence().contradicting().isEmpty();
  }

  private static List<Hit> bestOfPlace(List<HitCandidate> sharing) {
    Map<String, HitCandidate> ofEntry = new HashMap<>();
    for (HitCandidate candidate : sharing) {
      ofEntry.merge(
          candidate.hit().entry(), candidate, (x, y) -> BEST_FIRST.compare(x, y) <= 0 ? x : y);
    }
    List<HitCandidate> ordered = ofEntry.values().stream().sorted(BEST_FIRST).toList();
    HitCandidate best = ordered.getFirst();
    List<Hit> equal =
        ordered.stream()
            .filter(c -> c.missing == best.missing && c.hit.score() == best.hit.score())
            .map(HitCandidate::hit)
            .toList();
    return equal.size() <= FEW ? equal : List.of(equal.getFirst().sharedBy(equal));
  }
}
