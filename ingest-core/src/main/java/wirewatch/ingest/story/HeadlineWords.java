package wirewatch.ingest.story;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a headline, without leading markers of corrections and repeats. */
record HeadlineWords(HashedWords words, int start, RevisionType revisionType) {
  private static final Set<Long> REVISION_MARKERS = readMarkerHashes();

  static HeadlineWords of(@Nullable String text, RevisionType known) {
    HashedWords hashedWords = HashedWords.of(text == null ? "" : text);
    int start = 0;
    while (start < hashedWords.size()
        && start < 3
        && REVISION_MARKERS.contains(hashedWords.hash(start))) {
      start++;
    }
    boolean marked = start > 0 && start < hashedWords.size();
    RevisionType revisionType =
        marked && known == RevisionType.NONE ? RevisionType.REVISION : known;
    return new HeadlineWords(hashedWords, marked ? start : 0, revisionType);
  }

  private static Set<Long> readMarkerHashes() {
    Set<Long> all = new HashSet<>();
    HashedWords marks = HashedWords.of(StoryResource.readText("revision-marks.txt"));
    for (int i = 0; i < marks.size(); i++) {
      all.add(marks.hash(i));
    }
    return Set.copyOf(all);
  }
}
