package wirewatch.ingest.page.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** Removes headings and labels whose content has been excluded. */
final class OrphanHeadingFilter {
  private static final int MAX_LABEL = 40;

  private final PageOutline pageOutline;
  private final BodyRegion bodyRegion;

  OrphanHeadingFilter(PageOutline pageOutline, BodyRegion bodyRegion) {
    this.pageOutline = pageOutline;
    this.bodyRegion = bodyRegion;
  }

  /**
   * Removes from {@code kept} the labels above links, and the headings that have nothing but links
   * under them.
   */
  void removeFrom(List<TextBlock> kept) {
    Set<TextBlock> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(kept);
    Set<TextBlock> orphans = Collections.newSetFromMap(new IdentityHashMap<>());
    TextBlock above = null;
    boolean links = false;
    for (TextBlock textBlock : pageOutline.blocks()) {
      if (left.contains(textBlock)) {
        if (above != null && links && isOrphan(above, textBlock)) {
          orphans.add(above);
        }
        above = textBlock;
        links = false;
      } else if (bodyRegion.contains(textBlock.element())) {
        links |= textBlock.isMostlyLinks();
      }
    }
    kept.removeIf(orphans::contains);
  }

  private boolean isOrphan(TextBlock above, TextBlock next) {
    if (above.role(pageOutline) == ElementRole.HEADING) {
      return next.role(pageOutline) == ElementRole.HEADING;
    }
    return isLabel(above);
  }

  private boolean isLabel(TextBlock textBlock) {
    ElementRole elementRole = textBlock.role(pageOutline);
    String text = textBlock.text();
    boolean open = !textBlock.statistics().sentenceEnd() || text.endsWith(":");
    return elementRole != ElementRole.ITEM
        && elementRole != ElementRole.CELL
        && textBlock.statistics().letters() < MAX_LABEL
        && textBlock.statistics().punctuationMarks() == 0
        && open;
  }
}
