package wirewatch.pipeline.flow;

import java.util.Map;
import wirewatch.index.document.StoredArticle;

/** Listens to events of the pipeline as they happen; must not block. */
public interface PipelineListener {
  /** Ignores all events. */
  PipelineListener NONE =
      new PipelineListener() {
        @Override
        public void articleStored(StoredArticle article) {}

        @Override
        public void alertRaised(Map<String, Object> alert) {}
      };

  /** An article was written, new or changed. */
  void articleStored(StoredArticle article);

  /** An alert was raised; its fields are those that the outbox keeps. */
  void alertRaised(Map<String, Object> alert);
}
