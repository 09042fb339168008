package wirewatch.ingest.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Identifies languages with the OpenNLP language detector. The model of 10 MB loads on first use.
 */
final class StatisticalLanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int WINDOW_LENGTH = 150;

  private static final class Holder {
    static final LanguageDetectorModel MODEL_DATA = load();
  }

  private final ThreadLocal<LanguageDetectorME> detectors =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(Holder.MODEL_DATA));

  private static LanguageDetectorModel load() {
    try (InputStream in = StatisticalLanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("language model " + MODEL + " is missing");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language model " + MODEL + " cannot be read", e);
    }
  }

  /** The most likely language of a window in the middle of the text; BCP 47. */
  @Nullable String identify(String text) {
    int from = Math.max(0, text.length() / 2 - WINDOW_LENGTH / 2);
    String window = text.substring(from, Math.min(text.length(), from + WINDOW_LENGTH));
    return LanguageTags.primarySubtag(detectors.get().predictLanguage(window).getLang());
  }
}
