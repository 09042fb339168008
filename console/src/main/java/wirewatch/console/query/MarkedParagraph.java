package wirewatch.console.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.view.ArticleView.Segment;
import wirewatch.console.view.Passage;

/** A paragraph with its marks, each a range of its text; marks may be nested. */
final class MarkedParagraph {
  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  /** The kind of a mark. */
  enum Kind {
    QUOTE("said"),
    PERSON("person"),
    ORGANISATION("organisation"),
    PLACE("place"),
    HIT("hit");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  private record Mark(int start, int end, Kind kind, String note) {}

  MarkedParagraph(String text) {
    this.text = text;
  }

  /** Marks every occurrence of the words at word boundaries. */
  void markWords(String words, Kind kind, String note) {
    if (words.isBlank()) {
      return;
    }
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      if (isWordBoundary(at - 1) && isWordBoundary(end)) {
        marks.add(new Mark(at, end, kind, note));
      }
      at = text.indexOf(words, end);
    }
  }

  private boolean isWordBoundary(int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Marks the highlighted passages of the same text. */
  void markHits(List<Passage> passages) {
    int at = 0;
    for (Passage passage : passages) {
      int end = at + passage.text().length();
      if (passage.marked()) {
        marks.add(new Mark(at, end, Kind.HIT, ""));
      }
      at = end;
    }
  }

  /** Returns the text in segments, each with all its marks. */
  List<Segment> segments() {
    BitSet borders = new BitSet(text.length() + 1);
    borders.set(0);
    borders.set(text.length());
    for (Mark mark : marks) {
      borders.set(Math.min(mark.start(), text.length()));
      borders.set(Math.min(mark.end(), text.length()));
    }
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int end = borders.nextSetBit(1); end > 0; end = borders.nextSetBit(end + 1)) {
      segments.add(segment(start, end));
      start = end;
    }
    return segments;
  }

  private Segment segment(int start, int end) {
    Mark name = null;
    String style = "";
    String note = "";
    boolean hit = false;
    for (Mark mark : marks) {
      if (mark.start() > start || mark.end() < end) {
        continue;
      }
      switch (mark.kind()) {
        case HIT -> hit = true;
        case QUOTE -> {
          style = mark.kind().style;
          note = mark.note();
        }
        case PERSON, ORGANISATION, PLACE -> name = longer(name, mark);
      }
    }
    if (name != null) {
      style = style.isEmpty() ? name.kind().style : style + " " + name.kind().style;
      note = name.note();
    }
    return new Segment(text.substring(start, end), style, note, hit);
  }

  private static Mark longer(@Nullable Mark one, Mark other) {
    return one != null && one.end() - one.start() >= other.end() - other.start() ? one : other;
  }
}
