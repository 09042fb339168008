package wirewatch.app.flow;

import java.util.Map;
import wirewatch.index.StoredArticle;

/** Hears of what happens, as it happens; must not wait. */
public interface Hearer {
  /** Hears nothing. */
  Hearer NONE =
      new Hearer() {
        @Override
        public void stored(StoredArticle article) {}

        @Override
        public void alerted(Map<String, Object> alert) {}
      };

  /** An article was written, new or changed. */
  void stored(StoredArticle article);

  /** A watch rang; the alert as the outbox keeps it. */
  void alerted(Map<String, Object> alert);
}
