package wirewatch.ingest.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes learnt weights as {@link Model} reads them, cut down to signed bytes. */
final class ModelWriter {
  private static final float MOST = 127;

  /** Rows whose every weight is below this part of the greatest one are left out. */
  private static final float LEAST = 2.5f / MOST;

  private ModelWriter() {}

  static void write(NameTrainer.Trained trained, Path file) throws IOException {
    float scale = MOST / clip(trained);
    List<Map.Entry<Integer, byte[]>> rows = new ArrayList<>();
    trained
        .rows()
        .forEach(
            (hash, row) -> {
              byte[] bytes = bytes(trained.perceptron().row(row), scale);
              if (bytes != null) {
                rows.add(Map.entry(hash, bytes));
              }
            });
    rows.sort(Map.Entry.comparingByKey());
    try (DataOutputStream out = new DataOutputStream(new Gzip(Files.newOutputStream(file)))) {
      for (int before = 0; before < Label.COUNT; before++) {
        for (int label = 0; label < Label.COUNT; label++) {
          out.writeFloat(trained.perceptron().transition(before, label) * scale);
        }
      }
      out.writeInt(rows.size());
      for (Map.Entry<Integer, byte[]> row : rows) {
        out.writeInt(row.getKey());
      }
      for (int label = 0; label < Label.COUNT; label++) {
        for (Map.Entry<Integer, byte[]> row : rows) {
          out.writeByte(row.getValue()[label]);
        }
      }
    }
  }

  /** The weight that becomes the greatest byte: few are greater, and they are cut to it. */
  private static float clip(NameTrainer.Trained trained) {
    List<Float> greatest = new ArrayList<>();
    for (int row : trained.rows().values()) {
      float most = 0;
      for (float weight : trained.perceptron().row(row)) {
        most = Math.max(most, Math.abs(weight));
      }
      greatest.add(most);
    }
    greatest.sort(null);
    return greatest.get((int) (greatest.size() * 0.9995));
  }

  private static byte @Nullable [] bytes(float[] weights, float scale) {
    byte[] bytes = new byte[weights.length];
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(Math.clamp(weights[i] * scale, -MOST, MOST));
      any |= Math.abs(weights[i] * scale) >= LEAST * MOST;
    }
    return any ? bytes : null;
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(java.io.OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
