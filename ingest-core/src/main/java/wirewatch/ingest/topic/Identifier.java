package wirewatch.ingest.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's statistical identifier, for texts whose words do not tell; its 10 MB load on demand.
 */
final class Identifier {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int WINDOW = 150;

  private static final class Holder {
    static final LanguageDetectorModel MODEL_DATA = load();
  }

  private final ThreadLocal<LanguageDetectorME> detectors =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(Holder.MODEL_DATA));

  private static LanguageDetectorModel load() {
    try (InputStream in = Identifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("language model " + MODEL + " is missing");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language model " + MODEL + " is broken", e);
    }
  }

  /** The likeliest language of a window from the text's middle; BCP 47. */
  @Nullable String identify(String text) {
    int from = Math.max(0, text.length() / 2 - WINDOW / 2);
    String window = text.substring(from, Math.min(text.length(), from + WINDOW));
    return Tags.primary(detectors.get().predictLanguage(window).getLang());
  }
}
