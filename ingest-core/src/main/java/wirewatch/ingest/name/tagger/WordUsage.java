package wirewatch.ingest.name.tagger;

/** Counts how a document uses a word: capitalisation and neighbouring words. */
final class WordUsage {
  private static final int TITLE = Lexicon.classBit("title") | Lexicon.classBit("role");
  private static final int SPEECH = Lexicon.classBit("speech");
  private static final int PLACE_PREPOSITION = Lexicon.classBit("place-preposition");
  private static final int ORGANISATION =
      Lexicon.classBit("org-head") | Lexicon.classBit("company-suffix");

  private int lowerCaseCount;
  private int capitalisedCount;
  private int capitalisedInSentence;
  private int afterTitle;
  private int afterGiven;
  private int beforeSpeech;
  private int afterPlaceWord;
  private int beforeOrganisation;
  private int isolated;
  private final int[] labelTypes = new int[4];

  void count(Sentence sentence, int i) {
    WordForm word = sentence.words[i];
    if (!word.hasCapital) {
      lowerCaseCount++;
      return;
    }
    capitalisedCount++;
    if (sentence.headline) {
      return;
    }
    WordForm before = i > 0 ? sentence.words[i - 1] : null;
    WordForm after = i + 1 < sentence.size() ? sentence.words[i + 1] : null;
    if (before != null) {
      capitalisedInSentence++;
      afterTitle += before.hasClass(TITLE) ? 1 : 0;
      afterGiven += before.hasCapital && before.hasClass(Lexicon.GIVEN_NAME) ? 1 : 0;
      afterPlaceWord += before.hasClass(PLACE_PREPOSITION) ? 1 : 0;
    }
    if (after != null) {
      beforeSpeech += after.hasClass(SPEECH) ? 1 : 0;
      beforeOrganisation += after.hasCapital && after.hasClass(ORGANISATION) ? 1 : 0;
    }
    isolated +=
        (before == null || !before.hasCapital) && (after == null || !after.hasCapital) ? 1 : 0;
  }

  /** Counts a label of the word from the first pass, as {@link BilouLabel#typeIndex}. */
  void countLabelType(int type) {
    labelTypes[type]++;
  }

  /** The most frequent type of the word elsewhere in the first pass; -1 if it occurs only here. */
  int typeElsewhere(int here) {
    int best = -1;
    for (int type = 1; type < labelTypes.length; type++) {
      int count = labelTypes[type] - (type == here ? 1 : 0);
      if (count > 0 && (best < 0 || count > labelTypes[best] - (best == here ? 1 : 0))) {
        best = type;
      }
    }
    return best >= 0 ? best : labelTypes[0] - (here == 0 ? 1 : 0) > 0 ? 0 : -1;
  }

  /** The counts reduced to a few bits, as a feature. */
  int usageBits() {
    int habits = lowerCaseCount == 0 ? 0 : lowerCaseCount < capitalisedInSentence ? 1 : 2;
    habits |= Math.min(capitalisedInSentence, 3) << 2;
    habits |= (afterTitle > 0 ? 1 : 0) << 4;
    habits |= (afterGiven > 0 ? 1 : 0) << 5;
    habits |= (beforeSpeech > 0 ? 1 : 0) << 6;
    habits |= (afterPlaceWord > 0 ? 1 : 0) << 7;
    habits |= (beforeOrganisation > 0 ? 1 : 0) << 8;
    habits |= (isolated > 0 ? 1 : 0) << 9;
    return habits;
  }

  int occurrences() {
    return Math.min(capitalisedCount, 4);
  }
}
