package wirewatch.ingest.name.tagger;

import wirewatch.ingest.model.Mention;

/** The BILOU labels of the tagger: outside, and begin, inside, last and unit of each type. */
final class BilouLabel {
  static final int OUTSIDE = 0;
  static final int COUNT = 13;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int UNIT = 3;

  private static final Mention.Type[] TYPES = {
    Mention.Type.PER, Mention.Type.ORG, Mention.Type.LOC
  };

  private BilouLabel() {}

  static int of(Mention.Type type, int position) {
    int index =
        switch (type) {
          case PER -> 0;
          case ORG -> 1;
          case LOC -> 2;
        };
    return 1 + 4 * index + position;
  }

  static Mention.Type type(int label) {
    return TYPES[(label - 1) / 4];
  }

  /** 0 outside names, else 1 to 3 by type. */
  static int typeIndex(int label) {
    return (label + 3) / 4;
  }

  static int position(int label) {
    return (label - 1) % 4;
  }

  /** Whether a label may follow another. */
  static boolean canFollow(int before, int label) {
    boolean open = before != OUTSIDE && (position(before) == BEGIN || position(before) == INSIDE);
    boolean within = label != OUTSIDE && (position(label) == INSIDE || position(label) == LAST);
    return open == within && (!open || (before - 1) / 4 == (label - 1) / 4);
  }

  /** Whether a sentence may end with a label. */
  static boolean canEnd(int label) {
    return label == OUTSIDE || position(label) == LAST || position(label) == UNIT;
  }

  /** Whether a sentence may start with a label. */
  static boolean canStart(int label) {
    return label == OUTSIDE || position(label) == BEGIN || position(label) == UNIT;
  }
}
