package wirewatch.ingest.name.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;

/** Reads corpora with one word and its IOB label per line. */
final class ColumnCorpusReader {
  private static final Map<String, Mention.Type> TYPES =
      Map.of(
          "PER", Mention.Type.PER,
          "ORG", Mention.Type.ORG,
          "LOC", Mention.Type.LOC,
          "person", Mention.Type.PER,
          "corporation", Mention.Type.ORG,
          "group", Mention.Type.ORG,
          "location", Mention.Type.LOC);

  private final int wordColumn;
  private final int labelColumn;
  private final String separator;
  private final boolean tight;

  private final List<TrainingText> texts = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private List<TrainingText.Span> spans = new ArrayList<>();
  private int spanStart;
  private Mention.@Nullable Type openType;

  /**
   * A reader of one layout.
   *
   * @param tight whether to detokenize, without a space before a full stop
   */
  ColumnCorpusReader(int wordColumn, int labelColumn, String separator, boolean tight) {
    this.wordColumn = wordColumn;
    this.labelColumn = labelColumn;
    this.separator = separator;
    this.tight = tight;
  }

  /**
   * The documents of a file.
   *
   * @param documentMark prefix of the line that starts a document; if empty, each sentence is one
   */
  List<TrainingText> read(Path file, String documentMark) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        endSpan();
        if (documentMark.isEmpty()) {
          endDocument();
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append("\n\n");
        }
      } else if (!documentMark.isEmpty() && line.startsWith(documentMark)) {
        endDocument();
      } else if (!line.startsWith("# ")) {
        addWord(line.split(separator, -1));
      }
    }
    endDocument();
    return List.copyOf(texts);
  }

  private void addWord(String[] fields) {
    if (fields.length <= Math.max(wordColumn, labelColumn)) {
      return;
    }
    String label = fields[labelColumn];
    Mention.Type type = label.length() < 2 ? null : TYPES.get(label.substring(2));
    if (type != openType || label.startsWith("B-")) {
      endSpan();
    }
    String word = fields[wordColumn];
    if (needsSpace(word)) {
      text.append(' ');
    }
    if (type != null && openType == null) {
      spanStart = text.length();
      openType = type;
    }
    text.append(word);
  }

  private boolean needsSpace(String word) {
    if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean glued = ",.;:!?)]%'’”".indexOf(word.charAt(0)) >= 0 || "([“$".indexOf(last) >= 0;
    return !tight || !glued;
  }

  private void endSpan() {
    if (openType != null) {
      spans.add(new TrainingText.Span(spanStart, text.length(), openType));
      openType = null;
    }
  }

  private void endDocument() {
    endSpan();
    if (!text.isEmpty()) {
      texts.add(new TrainingText(text.toString(), List.copyOf(spans)));
    }
    text = new StringBuilder();
    spans = new ArrayList<>();
  }
}
