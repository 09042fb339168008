package wirewatch.ingest.name.tagger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Extracts the features of a word in its sentence and document, as hashes. */
final class FeatureExtractor {
  private static final int NO_WORD = 0x51ed270b;

  private int[] features = new int[256];
  private int count;

  /**
   * The features of one word.
   *
   * @param labels from the first pass over the sentence; null during the first pass
   */
  int[] extract(TaggerDocument taggerDocument, Sentence sentence, int i, int @Nullable [] labels) {
    count = 0;
    WordForm word = sentence.words[i];
    addWordFeatures(word, sentence.phraseMasks[i]);
    addNeighbourFeatures(sentence, i);
    addRunFeatures(sentence, i);
    addUsageFeatures(taggerDocument.usage(word), sentence, i);
    if (labels != null) {
      addFirstPassFeatures(taggerDocument, sentence, i, labels);
    }
    return Arrays.copyOf(features, count);
  }

  private void addWordFeatures(WordForm word, int phrases) {
    add(1, 0);
    add(2, word.hash);
    add(3, word.lowerCaseHash);
    add(4, word.shapeHash);
    add(5, word.classMask);
    add(6, phrases);
    add(7, phrases, word.classMask & 7);
    for (int affix : word.affixHashes) {
      add(8, affix);
    }
    for (int bits = word.classMask; bits != 0; bits &= bits - 1) {
      add(9, Integer.numberOfTrailingZeros(bits));
    }
    for (int bits = phrases; bits != 0; bits &= bits - 1) {
      add(10, Integer.numberOfTrailingZeros(bits));
    }
    add(11, Math.min(word.folded.length(), 8), word.allCapitals ? 1 : 0);
  }

  private void addNeighbourFeatures(Sentence sentence, int i) {
    WordForm word = sentence.words[i];
    int[] lower = new int[5];
    int[] mask = new int[5];
    int[] shape = new int[5];
    int[] phrase = new int[5];
    for (int k = 0; k < 5; k++) {
      int at = i + k - 2;
      boolean there = at >= 0 && at < sentence.size();
      lower[k] = there ? sentence.words[at].lowerCaseHash : NO_WORD;
      mask[k] = there ? sentence.words[at].classMask : NO_WORD;
      shape[k] = there ? sentence.words[at].shapeHash : NO_WORD;
      phrase[k] = there ? sentence.phraseMasks[at] : NO_WORD;
    }
    for (int k = 0; k < 5; k++) {
      if (k != 2) {
        add(20 + k, lower[k]);
        add(25 + k, mask[k]);
        add(30 + k, phrase[k]);
        add(35 + k, shape[k], word.shapeHash);
      }
    }
    add(41, lower[1], word.lowerCaseHash);
    add(42, word.lowerCaseHash, lower[3]);
    add(43, lower[0], lower[1]);
    add(44, lower[3], lower[4]);
    add(45, mask[1], word.classMask);
    add(46, word.classMask, mask[3]);
    add(47, mask[1], mixHash(word.classMask, mask[3]));
    add(48, shape[1], mixHash(word.shapeHash, shape[3]));
    add(49, phrase[1], phrase[2]);
    add(50, phrase[2], phrase[3]);
    add(51, lower[1], word.classMask);
    add(52, lower[3], word.classMask);
    add(53, lower[1], phrase[2]);
    add(54, lower[3], phrase[2]);
    add(55, lower[1], lower[3]);
    add(56, lower[1], word.shapeHash);
    add(57, lower[3], word.shapeHash);
    add(58, sentence.tokens.get(i).precededBySpace() ? 1 : 0, i == 0 ? 1 : 0);
  }

  /** The run of capitalised words around it: position, first and last word, neighbouring words. */
  private void addRunFeatures(Sentence sentence, int i) {
    WordForm word = sentence.words[i];
    int start = sentence.runStart(i);
    int end = sentence.runEnd(i);
    int before = start > 0 ? sentence.words[start - 1].lowerCaseHash : NO_WORD;
    int after = end < sentence.size() ? sentence.words[end].lowerCaseHash : NO_WORD;
    int length = Math.min(end - start, 5);
    int from = Math.min(i - start, 3);
    int left = Math.min(end - 1 - i, 3);
    WordForm first = sentence.words[start];
    WordForm last = sentence.words[end - 1];
    add(61, before, from);
    add(62, after, left);
    add(63, length, mixHash(from, left));
    add(64, last.lowerCaseHash, left);
    add(65, last.classMask, left);
    add(66, first.lowerCaseHash, from);
    add(67, first.classMask, from);
    add(68, last.classMask, mixHash(word.classMask, left));
    add(69, before, mixHash(after, length));
    add(70, length, mixHash(word.classMask, from));
    add(71, start == 0 ? 1 : 0, mixHash(word.classMask, from));
    add(72, sentence.headline ? 1 : 0, mixHash(word.classMask, word.shapeHash));
    add(73, sentence.headline ? 1 : 0, word.lowerCaseHash);
    boolean bracketed = before == "(".hashCode() && after == ")".hashCode();
    add(74, bracketed ? 1 : 0, mixHash(word.shapeHash, length));
    if (length == 1) {
      add(75, before, after);
      add(76, word.classMask, before);
      add(77, word.classMask, after);
    }
  }

  private void addUsageFeatures(WordUsage wordUsage, Sentence sentence, int i) {
    WordForm word = sentence.words[i];
    int habits = wordUsage.usageBits();
    add(81, habits);
    for (int bits = habits >> 4; bits != 0; bits &= bits - 1) {
      add(82, Integer.numberOfTrailingZeros(bits));
    }
    add(83, habits & 15, i == 0 ? 1 : 0);
    add(84, habits & 3, mixHash(word.classMask & 7, i == 0 ? 1 : 0));
    add(85, wordUsage.occurrences(), word.shapeHash);
    add(86, habits >> 4, sentence.phraseMasks[i]);
  }

  private void addFirstPassFeatures(
      TaggerDocument taggerDocument, Sentence sentence, int i, int[] labels) {
    WordForm word = sentence.words[i];
    int here = BilouLabel.typeIndex(labels[i]);
    int elsewhere = taggerDocument.usage(word).typeElsewhere(here);
    add(91, elsewhere);
    add(92, elsewhere, here);
    add(93, labels[i]);
    add(94, elsewhere, mixHash(word.classMask & 7, sentence.phraseMasks[i]));
    add(95, i > 0 ? labels[i - 1] : -1, labels[i]);
    add(96, labels[i], i + 1 < labels.length ? labels[i + 1] : -1);
    int length = sentence.runEnd(i) - sentence.runStart(i);
    add(97, elsewhere, mixHash(length, sentence.headline ? 1 : 0));
    int next = i + 1 < labels.length ? typeElsewhere(taggerDocument, sentence, i + 1, labels) : -2;
    int before = i > 0 ? typeElsewhere(taggerDocument, sentence, i - 1, labels) : -2;
    add(98, elsewhere, next);
    add(99, elsewhere, before);
  }

  private static int typeElsewhere(
      TaggerDocument taggerDocument, Sentence sentence, int i, int[] labels) {
    return sentence.words[i].hasCapital
        ? taggerDocument.usage(sentence.words[i]).typeElsewhere(BilouLabel.typeIndex(labels[i]))
        : -3;
  }

  private void add(int template, int value) {
    if (count == features.length) {
      features = Arrays.copyOf(features, 2 * count);
    }
    features[count++] = mixHash(template, value);
  }

  private void add(int template, int value, int other) {
    add(template, mixHash(value, other));
  }

  private static int mixHash(int a, int b) {
    int hash = a * 0x9e3779b1 + b;
    hash ^= hash >>> 15;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
