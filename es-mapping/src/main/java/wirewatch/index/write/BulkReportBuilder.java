package wirewatch.index.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.index.write.BulkReport.Stored;

/** Collects the results of one batch. */
final class BulkReportBuilder {
  private final List<Stored> stored = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<String> outdated = new HashSet<>();

  void add(String id, WritePlan.Outcome outcome) {
    stored.addAll(outcome.stored());
    unchanged.addAll(Collections.nCopies(outcome.unchanged(), id));
    if (outcome.outdated()) {
      outdated.add(id);
    }
  }

  void reject(List<StoredArticle> captures, String reason) {
    captures.forEach(capture -> rejected.add(new Rejected(capture.id(), reason)));
  }

  BulkReport build() {
    return new BulkReport(stored, unchanged, rejected, outdated);
  }
}
