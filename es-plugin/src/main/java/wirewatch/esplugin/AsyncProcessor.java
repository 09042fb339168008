package wirewatch.esplugin;

import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;

/** An asynchronous processor, which may complete on another thread than the caller's. */
abstract class AsyncProcessor extends AbstractProcessor {
  private final String type;

  AsyncProcessor(String type, ProcessorLabel processorLabel) {
    super(processorLabel.tag(), processorLabel.description());
    this.type = type;
  }

  @Override
  public final String getType() {
    return type;
  }

  @Override
  public final boolean isAsync() {
    return true;
  }

  @Override
  public final IngestDocument execute(IngestDocument document) {
    throw new UnsupportedOperationException(type + " is asynchronous");
  }
}
