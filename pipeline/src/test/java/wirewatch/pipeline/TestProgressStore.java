package wirewatch.pipeline;

import java.net.URI;
import wirewatch.pipeline.flow.NoProgressStore;

/** Records nothing and fails on pages that could not be structured; tests override the rest. */
abstract class TestProgressStore extends NoProgressStore {

  @Override
  public boolean recordFailure(URI address, String reason) {
    throw new AssertionError(address + " could not be structured: " + reason);
  }
}
