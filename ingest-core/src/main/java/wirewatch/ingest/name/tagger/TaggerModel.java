package wirewatch.ingest.name.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** Trained weights, read from a resource with one signed byte per weight. */
final class TaggerModel implements FeatureWeights {
  private static final float MAX_BYTE = 127;

  private final int[] keys;
  private final int[] rows;
  private final float[] weights;
  private final float[] transitions = new float[BilouLabel.COUNT * BilouLabel.COUNT];

  private static final Map<String, TaggerModel> BY_NAME = new ConcurrentHashMap<>();

  /** The model of this name, read once. */
  static TaggerModel of(String name) {
    return BY_NAME.computeIfAbsent(name, key -> new TaggerModel(key + ".bin.gz"));
  }

  /** Reads a model file that TaggerTrainer wrote. */
  TaggerModel(String file) {
    InputStream bytes =
        Objects.requireNonNull(
            TaggerModel.class.getResourceAsStream("/wirewatch/ingest/name/" + file),
            () -> "no resource " + file);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes), 1 << 16))) {
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readFloat();
      }
      float greatest = in.readFloat();
      int count = in.readInt();
      int capacity = Integer.highestOneBit(count * 2) << 1;
      keys = new int[capacity];
      rows = new int[capacity];
      weights = new float[(count + 1) * BilouLabel.COUNT];
      for (int row = 1; row <= count; row++) {
        int slot = assignSlot(in.readInt());
        rows[slot] = row;
      }
      for (int label = 0; label < BilouLabel.COUNT; label++) {
        for (int row = 1; row <= count; row++) {
          weights[row * BilouLabel.COUNT + label] = dequantize(in.readByte(), greatest);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addScores(int feature, float[] scores) {
    int slot = findSlot(feature);
    if (rows[slot] == 0) {
      return;
    }
    int row = rows[slot] * BilouLabel.COUNT;
    for (int label = 0; label < BilouLabel.COUNT; label++) {
      scores[label] += weights[row + label];
    }
  }

  @Override
  public float transitionScore(int before, int label) {
    return transitions[before * BilouLabel.COUNT + label];
  }

  /** A byte stores the square root of the weight. */
  private static float dequantize(byte root, float greatest) {
    return greatest * root * Math.abs(root) / (MAX_BYTE * MAX_BYTE);
  }

  private int assignSlot(int key) {
    int slot = findSlot(key);
    keys[slot] = key;
    return slot;
  }

  private int findSlot(int key) {
    int slot = key & (keys.length - 1);
    while (rows[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
