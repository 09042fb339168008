package wirewatch.console.inbox;

import java.util.ArrayList;
import java.util.List;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.HitsView;
import wirewatch.console.view.InboxView;
import wirewatch.console.view.Passage;
import wirewatch.index.document.ListedMention;
import wirewatch.pipeline.review.HitDecision;
import wirewatch.pipeline.review.HitDocument;
import wirewatch.pipeline.screening.ListedSentences;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;

/** Hits and their cases in words. */
final class HitRows {
  private HitRows() {}

  static HitsView.Row toRow(TriageCase triageCase) {
    ListedHit hit = HitDocument.hit(triageCase);
    return new HitsView.Row(
        triageCase.subject().id(),
        DisplayTime.of(triageCase.subject().time()),
        String.join(", ", triageCase.subject().sources()),
        ConsoleLinks.article(hit.article()),
        passages(hit),
        ListedSentences.evidence(hit.mention()),
        HitDecision.of(triageCase.state()).parameter(),
        triageCase.values().note(),
        triageCase.changes().reversed().stream().map(HitRows::toChange).toList());
  }

  private static List<Passage> passages(ListedHit hit) {
    ListedMention.Offsets offsets = hit.mention().offsets();
    String text = hit.sentence();
    int length = text.codePointCount(0, text.length());
    int start = Math.clamp(offsets.start() - offsets.sentenceStart(), 0, length);
    int end = Math.clamp(offsets.end() - offsets.sentenceStart(), start, length);
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(0, end);
    return List.of(
        new Passage(text.substring(0, from), false),
        new Passage(text.substring(from, to), true),
        new Passage(text.substring(to), false));
  }

  private static InboxView.Change toChange(TriageChange change) {
    List<String> what = new ArrayList<>();
    what.add(
        HitDecision.of(change.from()).parameter()
            + " → "
            + HitDecision.of(change.to()).parameter());
    if (!change.values().note().isEmpty()) {
      what.add("“" + change.values().note() + "”");
    }
    return new InboxView.Change(
        DisplayTime.of(change.time()),
        change.by(),
        (change.undo() ? "undone: " : "") + String.join(", ", what));
  }
}
