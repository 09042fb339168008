package wirewatch.console.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.ListedMention;
import wirewatch.pipeline.review.HitDecision;
import wirewatch.pipeline.review.HitDocument;
import wirewatch.pipeline.review.HitReview;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/** Decisions about hits, with the list's version and the evidence. */
record HitFormat(HitReview review) implements DecisionFormat {
  @Override
  public String fileName() {
    return "wirewatch-hits";
  }

  @Override
  public String header() {
    return "hit,article,article_time,sources,list,list_version,entry,name,form,how,score,for,"
        + "against,sentence,time,by,from,to,note,undo";
  }

  @Override
  public List<TriageCase> page(TriageStore.@Nullable Position before, int size) throws IOException {
    return review.cases(before, size);
  }

  @Override
  public Map<String, Object> toDocument(TriageCase triageCase) {
    return HitDocument.of(triageCase);
  }

  @Override
  public Stream<@Nullable String> cells(TriageCase triageCase, TriageChange change) {
    TriageSubject subject = triageCase.subject();
    ListedHit hit = HitDocument.hit(triageCase);
    ListedMention mention = hit.mention();
    return Stream.of(
        subject.id(),
        hit.article(),
        subject.time().toString(),
        String.join("; ", subject.sources()),
        mention.list(),
        mention.listVersion(),
        mention.id(),
        mention.name(),
        mention.form(),
        mention.how(),
        String.format(Locale.ROOT, "%.3f", mention.score()),
        String.join("; ", mention.evidence().supporting()),
        String.join("; ", mention.evidence().contradicting()),
        hit.sentence(),
        change.time().toString(),
        change.by(),
        HitDecision.of(change.from()).parameter(),
        HitDecision.of(change.to()).parameter(),
        change.values().note(),
        String.valueOf(change.undo()));
  }
}
