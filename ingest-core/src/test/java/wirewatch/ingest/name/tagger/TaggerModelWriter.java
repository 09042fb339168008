package wirewatch.ingest.name.tagger;

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

/** Writes trained weights in the format of {@link TaggerModel}, quantized to signed bytes. */
final class TaggerModelWriter {
  private static final int MAX_BYTE = 127;

  /** Rows whose bytes are all smaller than this are omitted. */
  private static final int MIN_BYTE = 7;

  private TaggerModelWriter() {}

  static void write(TrainedWeights trainedWeights, Path file) throws IOException {
    float greatest = greatestWeight(trainedWeights);
    List<Map.Entry<Integer, byte[]>> rows = new ArrayList<>();
    trainedWeights
        .rows()
        .forEach(
            (hash, row) -> {
              byte[] bytes = quantize(trainedWeights.perceptron().weightsOf(row), greatest);
              if (bytes != null) {
                rows.add(Map.entry(hash, bytes));
              }
            });
    rows.sort(Map.Entry.comparingByKey());
    try (DataOutputStream out = new DataOutputStream(new Gzip(Files.newOutputStream(file)))) {
      for (int before = 0; before < BilouLabel.COUNT; before++) {
        for (int label = 0; label < BilouLabel.COUNT; label++) {
          out.writeFloat(trainedWeights.perceptron().transitionScore(before, label));
        }
      }
      out.writeFloat(greatest);
      out.writeInt(rows.size());
      for (Map.Entry<Integer, byte[]> row : rows) {
        out.writeInt(row.getKey());
      }
      for (int label = 0; label < BilouLabel.COUNT; label++) {
        for (Map.Entry<Integer, byte[]> row : rows) {
          out.writeByte(row.getValue()[label]);
        }
      }
    }
  }

  private static float greatestWeight(TrainedWeights trainedWeights) {
    float greatest = 0;
    for (int row : trainedWeights.rows().values()) {
      for (float weight : trainedWeights.perceptron().weightsOf(row)) {
        greatest = Math.max(greatest, Math.abs(weight));
      }
    }
    return greatest;
  }

  /** A byte stores the square root of a weight, which preserves differences of small weights. */
  private static byte @Nullable [] quantize(float[] weights, float greatest) {
    byte[] bytes = new byte[weights.length];
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      double root = Math.sqrt(Math.abs(weights[i]) / greatest);
      bytes[i] = (byte) Math.round(Math.signum(weights[i]) * MAX_BYTE * root);
      any |= Math.abs(bytes[i]) >= MIN_BYTE;
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
