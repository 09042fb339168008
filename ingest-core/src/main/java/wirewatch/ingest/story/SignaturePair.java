package wirewatch.ingest.story;

/** Two signatures, each at an offset in an array, and the similarity of their parts. */
@SuppressWarnings("ArrayRecordComponent") // a view; never compared
record SignaturePair(char[] first, int firstOffset, char[] second, int secondOffset) {
  private static final int MIN_HEADLINE_WORDS = 3;
  private static final int MANY_CONTRADICTIONS = 5;
  private static final double MAX_CONTRADICTING_FIGURES = 0.75;

  SampleComparison comparePhrases() {
    return compareSamples(MinHashSignature.PHRASES_OFFSET);
  }

  SampleComparison compareFigures() {
    return compareSamples(MinHashSignature.FIGURES_OFFSET);
  }

  SampleComparison compareNames() {
    return compareSamples(MinHashSignature.NAMES_OFFSET);
  }

  /**
   * Whether the texts report different events in the same form: their figures differ, and those
   * that stand in the same places contradict, alone or with names. One other figure may be a
   * correction, and names alone may be misspelt.
   */
  boolean isContradiction() {
    SlotComparison slots = compareSlots();
    int contradictions = slots.contradictingFigures() + slots.contradictingNames();
    if (slots.contradictingFigures() == 0 || contradictions < 2) {
      return false;
    }
    double figures = compareFigures().containment();
    return figures < MAX_CONTRADICTING_FIGURES
        && (contradictions > slots.agreeing()
            || slots.contradictingFigures() + contradictions >= MANY_CONTRADICTIONS
            || (slots.contradictingFigures() >= 2 && figures <= 0.5));
  }

  SlotComparison compareSlots() {
    return SlotComparison.of(
        first,
        firstOffset + MinHashSignature.SLOTS_OFFSET,
        second,
        secondOffset + MinHashSignature.SLOTS_OFFSET);
  }

  /** The share of the shorter headline that is in the other; zero for short headlines. */
  double headlineContainment() {
    SampleComparison found = compareSamples(MinHashSignature.HEADLINE_OFFSET);
    return Math.min(found.firstCount(), found.secondCount()) < MIN_HEADLINE_WORDS
        ? 0
        : found.containment();
  }

  /** Whether exactly one of the two is marked as a revision. */
  boolean isOneMarkedAsRevision() {
    return revisionCode(first, firstOffset) != revisionCode(second, secondOffset);
  }

  boolean hasRetraction() {
    int retracts = RevisionType.RETRACTION.code();
    return revisionCode(first, firstOffset) == retracts
        || revisionCode(second, secondOffset) == retracts;
  }

  /** The estimated number of trigrams of the shorter text. */
  long estimateFewerPhrases() {
    return Math.min(
        BottomKSample.estimateCount(first, firstOffset),
        BottomKSample.estimateCount(second, secondOffset));
  }

  /** The common share of figures or names; 1 if one side has none. */
  static double agreement(SampleComparison found) {
    return found.hasEmptySample() ? 1 : found.containment();
  }

  private SampleComparison compareSamples(int start) {
    return SampleComparison.of(first, firstOffset + start, second, secondOffset + start);
  }

  private static int revisionCode(char[] data, int at) {
    return data[at + MinHashSignature.REVISION_OFFSET];
  }
}
