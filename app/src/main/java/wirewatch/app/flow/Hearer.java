package wirewatch.app.flow;

import java.util.Map;
import wirewatch.index.StoredArticle;

/** Listens to events of the pipeline as they happen; must not block. */
public interface Hearer {
  /** Ignores all events. */
  Hearer NONE =
      new Hearer() {
        @Override
        public void stored(StoredArticle article) {}

        @Override
        public void alerted(Map<String, Object> alert) {}
      };

  /** An article was written, new or changed. */
  void stored(StoredArticle article);

  /** An alert was raised; its fields are those that the outbox keeps. */
  void alerted(Map<String, Object> alert);
}
