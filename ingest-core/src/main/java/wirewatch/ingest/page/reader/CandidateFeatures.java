package wirewatch.ingest.page.reader;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.WordHashes;

/** Reads the features of the candidates for the body of one page. */
@SuppressWarnings("EnumOrdinal") // an array of numbers by feature: fast, and kept nowhere
final class CandidateFeatures {
  private static final int MIN_PROSE = 80;
  private static final int MAX_SHORT = 30;
  private static final int IN_ARTICLE_TAG = 1 << 30;
  private static final double MAX_PROSE_LINKS = 0.3;

  private final PageOutline outline;
  private final List<BodyCandidate> candidates;
  private final Set<Integer> headline;
  private final Set<Integer> summary;
  private final int[] traits;
  private double pageLetters;
  private double proseLetters;

  CandidateFeatures(
      PageOutline outline,
      List<BodyCandidate> candidates,
      @Nullable String headline,
      @Nullable String summary) {
    this.outline = outline;
    this.candidates = candidates;
    this.headline = words(headline);
    this.summary = words(summary);
    this.traits = new int[outline.size()];
    for (int e = 0; e < traits.length; e++) {
      int own = outline.traits(e) | (outline.role(e) == ElementRole.ARTICLE ? IN_ARTICLE_TAG : 0);
      traits[e] = own | (e == 0 ? 0 : traits[outline.parent(e)]);
    }
    for (TextBlock block : outline.blocks()) {
      pageLetters += block.statistics().letters();
      proseLetters += isProse(block) ? block.statistics().letters() : 0;
    }
  }

  /** The features of a candidate, by the ordinals of {@link CandidateFeature}. */
  double[] of(BodyCandidate candidate) {
    double[] values = new double[CandidateFeature.values().length];
    values[candidate.reader().ordinal()] = 1;
    addSums(candidate, values);
    addPosition(candidate, values);
    addWords(candidate, values);
    addAgreement(candidate, values);
    return values;
  }

  private void addSums(BodyCandidate candidate, double[] values) {
    int all = candidate.letters();
    double[] sums = new double[values.length];
    int longest = 0;
    for (TextBlock block : candidate.blocks()) {
      addText(block, sums);
      addPlace(block, sums);
      longest = Math.max(longest, block.statistics().letters());
    }
    for (CandidateFeature feature : CandidateFeature.values()) {
      if (sums[feature.ordinal()] > 0) {
        set(values, feature, sums[feature.ordinal()] / Math.max(all, 1));
      }
    }
    double prose = sums[CandidateFeature.SHARE_OF_PROSE.ordinal()];
    double mean = all / (double) Math.max(candidate.blocks().size(), 1);
    set(values, CandidateFeature.SHARE_OF_PROSE, prose / Math.max(proseLetters, 1));
    set(values, CandidateFeature.LONGEST_BLOCK, Math.log1p(longest));
    set(values, CandidateFeature.LETTERS, Math.log1p(all));
    set(values, CandidateFeature.SHARE_OF_PAGE, all / Math.max(pageLetters, 1));
    set(values, CandidateFeature.MEAN_BLOCK, Math.log1p(mean));
  }

  private void addText(TextBlock block, double[] sums) {
    int size = block.statistics().letters();
    add(sums, CandidateFeature.LINK_SHARE, size * block.linkDensity());
    add(sums, CandidateFeature.SENTENCE_SHARE, block.statistics().sentenceEnd() ? size : 0);
    add(sums, CandidateFeature.SHORT_SHARE, size < MAX_SHORT ? size : 0);
    add(sums, CandidateFeature.SHARE_OF_PROSE, isProse(block) ? size : 0);
  }

  private void addPlace(TextBlock block, double[] sums) {
    int size = block.statistics().letters();
    ElementRole role = block.role(outline);
    int marks = traits[block.element()];
    boolean excluded = ElementTrait.ASIDE.isIn(marks) || ElementTrait.TEASER.isIn(marks);
    add(sums, CandidateFeature.HEADING_SHARE, role == ElementRole.HEADING ? size : 0);
    add(sums, CandidateFeature.ITEM_SHARE, role == ElementRole.ITEM ? size : 0);
    add(sums, CandidateFeature.EXCLUDED_SHARE, excluded ? size : 0);
    add(sums, CandidateFeature.COMMENT_SHARE, ElementTrait.COMMENT.isIn(marks) ? size : 0);
    add(sums, CandidateFeature.IN_ARTICLE, (marks & IN_ARTICLE_TAG) != 0 ? size : 0);
  }

  private void addPosition(BodyCandidate candidate, double[] values) {
    Set<TextBlock> own = identitySet(candidate.blocks());
    double before = 0;
    double inside = 0;
    double gap = 0;
    double gaps = 0;
    int heading = outline.firstMainHeading();
    for (TextBlock block : outline.blocks()) {
      int size = block.statistics().letters();
      if (own.contains(block)) {
        if (inside == 0 && heading >= 0) {
          set(values, CandidateFeature.AFTER_HEADING, block.element() > heading ? 1 : -1);
        }
        inside += size;
        gaps += gap;
        gap = 0;
      } else if (inside == 0) {
        before += size;
      } else {
        gap += size;
      }
    }
    double all = Math.max(pageLetters, 1);
    set(values, CandidateFeature.START, before / all);
    set(values, CandidateFeature.END, gap / all);
    set(values, CandidateFeature.GAP_SHARE, gaps / Math.max(gaps + inside, 1));
  }

  private void addWords(BodyCandidate candidate, double[] values) {
    Set<Integer> found = new HashSet<>();
    for (TextBlock block : candidate.blocks()) {
      found.addAll(words(block.text()));
    }
    set(values, CandidateFeature.HEADLINE_WORDS, share(headline, found));
    set(values, CandidateFeature.SUMMARY_WORDS, share(summary, found));
  }

  private void addAgreement(BodyCandidate candidate, double[] values) {
    double sum = 0;
    double least = 1;
    double longest = 0;
    Set<TextBlock> others = identitySet(List.of());
    for (BodyCandidate other : candidates) {
      longest = Math.max(longest, letters(other.blocks()));
      if (other.reader() != candidate.reader()) {
        double agreement = agreement(candidate, other);
        sum += agreement;
        least = Math.min(least, agreement);
        others.addAll(other.blocks());
      }
    }
    double own = letters(candidate.blocks());
    others.retainAll(identitySet(candidate.blocks()));
    set(values, CandidateFeature.AGREEMENT, sum / Math.max(candidates.size() - 1, 1));
    set(values, CandidateFeature.LEAST_AGREEMENT, least);
    set(
        values,
        CandidateFeature.COVERED_BY_OTHERS,
        letters(List.copyOf(others)) / Math.max(own, 1));
    set(values, CandidateFeature.RELATIVE_LENGTH, own / Math.max(longest, 1));
  }

  /** The harmonic mean of how much of each candidate the other contains. */
  static double agreement(BodyCandidate one, BodyCandidate other) {
    Set<TextBlock> common = identitySet(one.blocks());
    common.retainAll(identitySet(other.blocks()));
    double sum = letters(one.blocks()) + letters(other.blocks());
    return sum > 0 ? 2 * letters(List.copyOf(common)) / sum : 1;
  }

  private static Set<TextBlock> identitySet(List<TextBlock> blocks) {
    Set<TextBlock> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(blocks);
    return set;
  }

  private static double letters(List<TextBlock> blocks) {
    double letters = 0;
    for (TextBlock block : blocks) {
      letters += block.statistics().letters();
    }
    return letters;
  }

  private static boolean isProse(TextBlock block) {
    return block.statistics().letters() >= MIN_PROSE && block.linkDensity() <= MAX_PROSE_LINKS;
  }

  private static Set<Integer> words(@Nullable String text) {
    WordHashes hashes = WordHashes.of(text == null ? "" : text);
    Set<Integer> words = new HashSet<>();
    for (int i = 0; i < hashes.size(); i++) {
      words.add(hashes.ngramHash(i, 1));
    }
    return words;
  }

  private static double share(Set<Integer> words, Set<Integer> found) {
    if (words.isEmpty()) {
      return 0.5;
    }
    int count = 0;
    for (Integer word : words) {
      count += found.contains(word) ? 1 : 0;
    }
    return count / (double) words.size();
  }

  private static void add(double[] sums, CandidateFeature feature, double amount) {
    sums[feature.ordinal()] += amount;
  }

  private static void set(double[] values, CandidateFeature feature, double value) {
    values[feature.ordinal()] = value;
  }
}
