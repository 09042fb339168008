package wirewatch.ingest.name.tagger;

import java.util.List;
import wirewatch.ingest.model.Mention;

/** A text with the spans of its names, in order. */
record TrainingText(String text, List<Span> spans) {

  /** A name, in chars from the start of the text. */
  record Span(int start, int end, Mention.Type type) {}
}
