package wirewatch.ingest.page.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.tree.TreeEnsemble;

/**
 * Compares the bodies that independent readers found on a page. A trained model ({@code
 * body-judge.tsv}) estimates for each how much of it is the article's text and how much of the
 * article it has (their harmonic mean).
 */
@SuppressWarnings("EnumOrdinal") // an array of numbers by feature: fast, and kept nowhere
public final class BodyJudge {
  /** Another reader's body is taken only where its estimate is this much better. */
  private static final double MIN_ADVANTAGE = 0.2;

  /** The first body must be this short beside the other: nothing, or a box. */
  private static final double MAX_RELATIVE_LENGTH = 0.35;

  /** A first body in an article element is kept: others may be those of several articles. */
  private static final double MAX_IN_ARTICLE = 0.9;

  /** A longer first body is more than a box. */
  private static final int MAX_BOX_LETTERS = 1_000;

  /** A shorter body of another reader is never taken. */
  private static final int MIN_LETTERS = 500;

  private static final double STRONG_DISAGREEMENT = 0.5;
  private static final TreeEnsemble MODEL = TreeEnsemble.of(BodyJudge.class, "body-judge.tsv");

  private BodyJudge() {}

  /**
   * Chooses between a body and those of the other readers.
   *
   * @param region the body of the reader that is trusted where the estimates are close
   * @param summary the description of the page, if it has one
   */
  public static BodyVerdict judge(
      PageOutline outline,
      BodyCandidate region,
      @Nullable String headline,
      @Nullable String summary) {
    List<BodyCandidate> candidates =
        List.of(region, DensityReader.read(outline), ParagraphReader.read(outline));
    CandidateFeatures features = new CandidateFeatures(outline, candidates, headline, summary);
    BodyCandidate best = region;
    double[] values = features.of(region);
    double quality = estimate(values);
    double least = quality + MIN_ADVANTAGE;
    if (values[CandidateFeature.IN_ARTICLE.ordinal()] <= MAX_IN_ARTICLE) {
      for (BodyCandidate candidate : candidates) {
        if (outweighs(candidate, region)) {
          double[] others = features.of(candidate);
          double estimate = estimate(others);
          if (estimate > least) {
            best = candidate;
            values = others;
            quality = estimate;
            least = estimate;
          }
        }
      }
    }
    return new BodyVerdict(best, Math.clamp(quality, 0, 1), reasons(candidates, best, values));
  }

  private static boolean outweighs(BodyCandidate candidate, BodyCandidate region) {
    double letters = candidate.letters();
    return letters >= MIN_LETTERS
        && region.letters() <= Math.min(MAX_BOX_LETTERS, MAX_RELATIVE_LENGTH * letters);
  }

  private static double estimate(double[] values) {
    return MODEL.sum(name -> values[CandidateFeature.valueOf(name).ordinal()]);
  }

  private static List<String> reasons(
      List<BodyCandidate> candidates, BodyCandidate best, double[] values) {
    List<String> reasons = new ArrayList<>();
    for (BodyCandidate other : candidates) {
      if (other.reader() != best.reader()
          && CandidateFeatures.agreement(best, other) < STRONG_DISAGREEMENT) {
        reasons.add("the reader " + other.reader().name().toLowerCase(Locale.ROOT) + " disagrees");
      }
    }
    if (best.reader() != BodyReaderKind.REGION) {
      reasons.add("read by " + best.reader().name().toLowerCase(Locale.ROOT));
    }
    addReason(reasons, "few words of the headline", values, CandidateFeature.HEADLINE_WORDS, 0.3);
    addReason(reasons, "little of the page's prose", values, CandidateFeature.SHARE_OF_PROSE, 0.3);
    addReason(reasons, "few sentences", values, CandidateFeature.SENTENCE_SHARE, 0.5);
    return reasons;
  }

  private static void addReason(
      List<String> reasons, String text, double[] values, CandidateFeature feature, double least) {
    if (values[feature.ordinal()] < least) {
      reasons.add(text);
    }
  }
}
