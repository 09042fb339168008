package wirewatch.ingest.name;

/** Counts how a document uses a word: capitalisation and neighbouring words. */
final class Usage {
  private static final int TITLE = Lexicon.bit("title") | Lexicon.bit("role");
  private static final int SPEECH = Lexicon.bit("speech");
  private static final int PLACE = Lexicon.bit("place-preposition");
  private static final int ORGANISATION = Lexicon.bit("org-head") | Lexicon.bit("company-suffix");

  private int small;
  private int capital;
  private int capitalWithin;
  private int afterTitle;
  private int afterGiven;
  private int beforeSpeech;
  private int afterPlaceWord;
  private int beforeOrganisation;
  private int alone;
  private final int[] types = new int[4];

  void count(Sentence sentence, int i) {
    WordForm word = sentence.words[i];
    if (!word.capital) {
      small++;
      return;
    }
    capital++;
    if (sentence.headline) {
      return;
    }
    WordForm before = i > 0 ? sentence.words[i - 1] : null;
    WordForm after = i + 1 < sentence.size() ? sentence.words[i + 1] : null;
    if (before != null) {
      capitalWithin++;
      afterTitle += before.is(TITLE) ? 1 : 0;
      afterGiven += before.capital && before.is(Lexicon.GIVEN) ? 1 : 0;
      afterPlaceWord += before.is(PLACE) ? 1 : 0;
    }
    if (after != null) {
      beforeSpeech += after.is(SPEECH) ? 1 : 0;
      beforeOrganisation += after.capital && after.is(ORGANISATION) ? 1 : 0;
    }
    alone += (before == null || !before.capital) && (after == null || !after.capital) ? 1 : 0;
  }

  /** Counts a label of the word from the first pass, as {@link Label#kind}. */
  void countType(int type) {
    types[type]++;
  }

  /** The most frequent type of the word elsewhere in the first pass; -1 if it occurs only here. */
  int typeElsewhere(int here) {
    int best = -1;
    for (int type = 1; type < types.length; type++) {
      int count = types[type] - (type == here ? 1 : 0);
      if (count > 0 && (best < 0 || count > types[best] - (best == here ? 1 : 0))) {
        best = type;
      }
    }
    return best >= 0 ? best : types[0] - (here == 0 ? 1 : 0) > 0 ? 0 : -1;
  }

  /** The counts reduced to a few bits, as a feature. */
  int habits() {
    int habits = small == 0 ? 0 : small < capitalWithin ? 1 : 2;
    habits |= Math.min(capitalWithin, 3) << 2;
    habits |= (afterTitle > 0 ? 1 : 0) << 4;
    habits |= (afterGiven > 0 ? 1 : 0) << 5;
    habits |= (beforeSpeech > 0 ? 1 : 0) << 6;
    habits |= (afterPlaceWord > 0 ? 1 : 0) << 7;
    habits |= (beforeOrganisation > 0 ? 1 : 0) << 8;
    habits |= (alone > 0 ? 1 : 0) << 9;
    return habits;
  }

  int repeats() {
    return Math.min(capital, 4);
  }
}
