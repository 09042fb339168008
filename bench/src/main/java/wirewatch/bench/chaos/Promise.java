package wirewatch.bench.chaos;

import java.util.List;

/**
 * What was counted for one promise.
 *
 * @param counted the things that it was counted over
 * @param violations each in words; none if the promise was kept
 */
record Promise(String words, long counted, List<String> violations) {
  Promise {
    violations = List.copyOf(violations);
  }

  boolean isKept() {
    return violations.isEmpty();
  }
}
