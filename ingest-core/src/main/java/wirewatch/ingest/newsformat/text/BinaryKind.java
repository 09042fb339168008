package wirewatch.ingest.newsformat.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the kind of binary data by its signature. */
public final class BinaryKind {
  private static final int MAX_SIGNATURE = 16;
  private static final int SAMPLE = 4_096;
  private static final int MAX_CONTROLS_PERCENT = 5;
  private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

  static {
    SIGNATURES.put("%PDF-", "PDF document");
    SIGNATURES.put("PK\u0003\u0004", "ZIP archive");
    SIGNATURES.put("\u00ff\u00d8\u00ff", "JPEG image");
    SIGNATURES.put("\u0089PNG\r\n", "PNG image");
    SIGNATURES.put("GIF8", "GIF image");
    SIGNATURES.put("\u001f\u008b", "gzip data");
    SIGNATURES.put("\u00d0\u00cf\u0011\u00e0", "Microsoft Office document");
    SIGNATURES.put("RIFF", "RIFF media");
    SIGNATURES.put("OggS", "Ogg media");
    SIGNATURES.put("ID3", "MP3 audio");
    SIGNATURES.put("7z\u00bc\u00af", "7-Zip archive");
    SIGNATURES.put("II*\u0000", "TIFF image");
    SIGNATURES.put("MM\u0000*", "TIFF image");
    SIGNATURES.put("%!PS", "PostScript document");
  }

  private BinaryKind() {}

  /** Null for bytes without a known signature. */
  public static @Nullable String of(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, MAX_SIGNATURE), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    return start.startsWith("ftyp", 4) ? "MP4 media" : null;
  }

  /** Whether a text has so many control characters that it is none. */
  public static boolean hasControls(String text) {
    int length = Math.min(text.length(), SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
      controls += (c < ' ' && !layout) || c == '\ufffd' ? 1 : 0;
    }
    return controls * 100 > length * MAX_CONTROLS_PERCENT;
  }
}
