package wirewatch.ingest.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Trained weights, read from a resource with one signed byte per weight. */
final class Model implements Weights {
  private static final float MOST = 127;

  private final int[] keys;
  private final int[] rows;
  private final float[] weights;
  private final float[] transitions = new float[Label.COUNT * Label.COUNT];

  /** Reads a model file that TaggerTrainer wrote. */
  Model(String file) {
    InputStream bytes =
        Objects.requireNonNull(Model.class.getResourceAsStream(file), () -> "no resource " + file);
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
      weights = new float[(count + 1) * Label.COUNT];
      for (int row = 1; row <= count; row++) {
        int slot = slot(in.readInt());
        rows[slot] = row;
      }
      for (int label = 0; label < Label.COUNT; label++) {
        for (int row = 1; row <= count; row++) {
          weights[row * Label.COUNT + label] = weight(in.readByte(), greatest);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(int feature, float[] scores) {
    int slot = find(feature);
    if (rows[slot] == 0) {
      return;
    }
    int row = rows[slot] * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[label] += weights[row + label];
    }
  }

  @Override
  public float transition(int before, int label) {
    return transitions[before * Label.COUNT + label];
  }

  /** A byte stores the square root of the weight. */
  private static float weight(byte root, float greatest) {
    return greatest * root * Math.abs(root) / (MOST * MOST);
  }

  private int slot(int key) {
    int slot = find(key);
    keys[slot] = key;
    return slot;
  }

  private int find(int key) {
    int slot = key & (keys.length - 1);
    while (rows[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
