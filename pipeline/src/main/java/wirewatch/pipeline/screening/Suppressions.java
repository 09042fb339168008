package wirewatch.pipeline.screening;

import java.util.Optional;
import wirewatch.index.document.ListedMention;

/** Which listed names were found to be someone else, so that they are not reported again. */
@FunctionalInterface
public interface Suppressions {
  /** Suppresses nothing. */
  Suppressions NONE = mention -> Optional.empty();

  /** The id of the hit whose decision suppresses a mention; empty if none does. */
  Optional<String> suppressedBy(ListedMention mention);
}
