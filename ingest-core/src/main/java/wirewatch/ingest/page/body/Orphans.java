package wirewatch.ingest.page.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Removes headings and labels whose content has been excluded. */
final class Orphans {
  private static final int MOST_LABEL = 40;
  private static final double LINKED = 0.8;

  private final Outline outline;
  private final Region region;

  Orphans(Outline outline, Region region) {
    this.outline = outline;
    this.region = region;
  }

  /**
   * Removes from {@code kept} the labels above links, and the headings that have nothing but links
   * under them.
   */
  void takeOut(List<Block> kept) {
    Set<Block> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(kept);
    Set<Block> orphans = Collections.newSetFromMap(new IdentityHashMap<>());
    Block above = null;
    boolean links = false;
    for (Block block : outline.blocks()) {
      if (left.contains(block)) {
        if (above != null && links && isOrphan(above, block)) {
          orphans.add(above);
        }
        above = block;
        links = false;
      } else if (region.holds(block.element())) {
        links |= block.linkShare() > LINKED;
      }
    }
    kept.removeIf(orphans::contains);
  }

  private boolean isOrphan(Block above, Block next) {
    if (above.role(outline) == Role.HEADING) {
      return next.role(outline) == Role.HEADING;
    }
    return isLabel(above);
  }

  private boolean isLabel(Block block) {
    Role role = block.role(outline);
    String text = block.text();
    boolean open = !block.prose().ended() || text.endsWith(":");
    return role != Role.ITEM
        && role != Role.CELL
        && block.prose().letters() < MOST_LABEL
        && block.prose().pauses() == 0
        && open;
  }
}
