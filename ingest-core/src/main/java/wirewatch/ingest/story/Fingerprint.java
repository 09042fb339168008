package wirewatch.ingest.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fingerprint of an article's text, used to find near-duplicates. */
public record Fingerprint(MinHashSignature signature, List<Long> bands) {
  private static final String SIGNATURE_PREFIX = "s:";

  /** Computes the fingerprint of a cleaned body and its headline, which may begin with markers. */
  public static Fingerprint of(@Nullable String headline, String body) {
    return of(headline, body, RevisionType.NONE);
  }

  /** Computes the fingerprint of an article whose markers are already removed. */
  public static Fingerprint of(@Nullable String headline, String body, RevisionType revisionType) {
    HashedWords hashedWords = HashedWords.of(ProseFilter.filter(body));
    HeadlineWords title = HeadlineWords.of(headline, revisionType);
    List<Long> bands = new ArrayList<>(BandKeys.COUNT);
    for (long key : BandKeys.of(hashedWords, title)) {
      bands.add(key & ~1L);
    }
    return new Fingerprint(MinHashSignature.of(hashedWords, title), List.copyOf(bands));
  }

  /** Parses the output of {@link #terms}; empty without a signature of this version. */
  public static Optional<Fingerprint> parse(List<String> terms) {
    Long[] bands = new Long[BandKeys.COUNT];
    Arrays.fill(bands, 0L);
    Optional<MinHashSignature> parsed = Optional.empty();
    for (String term : terms) {
      if (term.startsWith(SIGNATURE_PREFIX)) {
        parsed = MinHashSignature.parse(term.substring(SIGNATURE_PREFIX.length()));
      } else {
        readBand(term, bands);
      }
    }
    return parsed.map(found -> new Fingerprint(found, List.of(bands)));
  }

  private static void readBand(String term, Long[] bands) {
    int band =
        term.length() > 2 && term.charAt(1) == ':' ? Character.digit(term.charAt(0), 36) : -1;
    if (band >= 0 && band < bands.length) {
      try {
        bands[band] = Long.parseLong(term.substring(2), 36) << 1;
      } catch (NumberFormatException e) {
        bands[band] = 0L;
      }
    }
  }

  /** The bands, each with its number, and the signature, as index terms. */
  public List<String> terms() {
    List<String> terms = bandTerms();
    terms.add(SIGNATURE_PREFIX + signature.toBase64());
    return List.copyOf(terms);
  }

  /** The bands only; near-duplicates share at least one of them. */
  public List<String> bandTerms() {
    List<String> terms = new ArrayList<>(bands.size() + 1);
    for (int band = 0; band < bands.size(); band++) {
      if (bands.get(band) != 0) {
        terms.add(Character.forDigit(band, 36) + ":" + Long.toString(bands.get(band) >>> 1, 36));
      }
    }
    return terms;
  }
}
