package wirewatch.ingest.page.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * Features of the part of a page from the first to the last block of its body: what stands between
 * the paragraphs, for 1,000 letters of them.
 */
final class SpanFeatures {
  private static final int MAX_LINE = 40;
  private static final double UNIT = 1_000;

  private final PageOutline outline;
  private final List<TextBlock> blocks;
  private final Set<String> body;
  private final FeatureVector features;
  private double letters;

  private SpanFeatures(PageOutline outline, List<String> body, FeatureVector features) {
    this.outline = outline;
    this.blocks = outline.blocks();
    this.body = new HashSet<>(body);
    this.features = features;
  }

  static void add(PageOutline outline, List<String> body, FeatureVector features) {
    new SpanFeatures(outline, body, features).add();
  }

  private void add() {
    int first = 0;
    int last = blocks.size() - 1;
    while (first <= last && !body.contains(blocks.get(first).text())) {
      first++;
    }
    while (last >= first && !body.contains(blocks.get(last).text())) {
      last--;
    }
    if (first > last) {
      return;
    }
    for (int i = first; i <= last; i++) {
      countBlock(blocks.get(i));
    }
    int end = outline.endIndex(blocks.get(last).element());
    for (int e = blocks.get(first).element(); e < end; e++) {
      countElement(e);
    }
    for (PageFeature feature :
        List.of(
            PageFeature.SPAN_LINES,
            PageFeature.SPAN_HEADINGS,
            PageFeature.SPAN_LINK_LINES,
            PageFeature.SPAN_IMAGES,
            PageFeature.SPAN_BUTTONS)) {
      features.setShare(feature, features.get(feature) * UNIT, letters);
    }
  }

  private void countBlock(TextBlock block) {
    int size = block.statistics().letters();
    letters += body.contains(block.text()) ? size : 0;
    if (block.role(outline) == ElementRole.HEADING) {
      features.increment(PageFeature.SPAN_HEADINGS);
    } else if (block.isMostlyLinks()) {
      features.increment(PageFeature.SPAN_LINK_LINES);
    } else if (size < MAX_LINE) {
      features.increment(PageFeature.SPAN_LINES);
    }
  }

  private void countElement(int element) {
    int images = outline.imageCount(element);
    if (images > 0) {
      features.set(PageFeature.SPAN_IMAGES, features.get(PageFeature.SPAN_IMAGES) + images);
    }
    if (outline.role(element) == ElementRole.LINK
        && isButton(outline.element(element).className())) {
      features.increment(PageFeature.SPAN_BUTTONS);
    }
  }

  private static boolean isButton(String name) {
    if (name.isEmpty() || name.length() > MarkerWords.MAX_NAME) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("btn") || lower.contains("button") || lower.contains("cta");
  }
}
