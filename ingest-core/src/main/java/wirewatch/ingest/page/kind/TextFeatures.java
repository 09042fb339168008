package wirewatch.ingest.page.kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** Features of the visible text and of the body that was found in it. */
final class TextFeatures {
  private static final int MIN_PARAGRAPH = 80;
  private static final int MAX_SHORT_BLOCK = 25;
  private static final int MAX_PRICE_BLOCK = 60;
  private static final int MIN_LONG_LINK = 30;
  private static final Pattern YEAR =
      Pattern.compile("\\b(19|20)\\d\\d\\b|\\b\\d\\d?[/.:]\\d\\d\\b");
  private static final double MAX_PARAGRAPH_LINKS = 0.3;

  private final PageOutline outline;
  private final FeatureVector features;
  private final Set<String> body;
  private int letters;
  private int paragraphLetters;
  private int linked;
  private int itemLetters;
  private int cellLetters;
  private int run;
  private int longestRun;

  private TextFeatures(PageOutline outline, List<String> body, FeatureVector features) {
    this.outline = outline;
    this.features = features;
    this.body = new HashSet<>(body);
  }

  static void add(PageOutline outline, List<String> body, FeatureVector features) {
    TextFeatures reader = new TextFeatures(outline, body, features);
    for (TextBlock block : outline.blocks()) {
      reader.countBlock(block);
    }
    reader.addRepetitions();
    reader.setTextShares();
    reader.addBody();
  }

  private void countBlock(TextBlock block) {
    int size = block.statistics().letters();
    ElementRole role = block.role(outline);
    letters += size;
    linked += (int) (size * block.linkDensity());
    itemLetters += role == ElementRole.ITEM ? size : 0;
    cellLetters += role == ElementRole.CELL ? size : 0;
    if (features.get(PageFeature.LONGEST_BLOCK) < size) {
      features.set(PageFeature.LONGEST_BLOCK, size);
    }
    if (size < MAX_SHORT_BLOCK) {
      features.increment(PageFeature.SHORT_BLOCK_SHARE);
    }
    if (size >= MIN_LONG_LINK && block.isMostlyLinks()) {
      features.increment(PageFeature.LONG_LINKS);
    }
    countMarks(block);
    if (role == ElementRole.HEADING) {
      countHeading(block);
    }
    countRun(block, size, role);
  }

  private void countMarks(TextBlock block) {
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    if (last == '?' || last == '？' || last == '؟') {
      features.increment(PageFeature.QUESTIONS);
    } else if (last == '!' || last == '！') {
      features.increment(PageFeature.EXCLAMATIONS);
    }
    if (last == '…' || text.endsWith("...")) {
      features.increment(PageFeature.ELLIPSES);
    }
    if (text.length() <= MAX_PRICE_BLOCK && containsDate(text)) {
      features.increment(PageFeature.DATED_BLOCKS);
    }
    if (text.length() <= MAX_PRICE_BLOCK && PriceScanner.containsPrice(text)) {
      features.increment(PageFeature.PRICES);
    }
  }

  /** Whether a year or a time of day stands in a text. */
  static boolean containsDate(String text) {
    return YEAR.matcher(text).find();
  }

  private void countHeading(TextBlock block) {
    features.increment(PageFeature.HEADINGS);
    if (block.isMostlyLinks()) {
      features.increment(PageFeature.LINKED_HEADINGS);
    }
    if (outline.isMainHeading(block.element())) {
      features.increment(PageFeature.MAIN_HEADINGS);
    }
  }

  private void countRun(TextBlock block, int size, ElementRole role) {
    boolean paragraph =
        size >= MIN_PARAGRAPH
            && role != ElementRole.HEADING
            && block.linkDensity() <= MAX_PARAGRAPH_LINKS;
    if (paragraph) {
      features.increment(PageFeature.PARAGRAPHS);
      paragraphLetters += size;
      run += size;
      longestRun = Math.max(longestRun, run);
    } else if (size >= MAX_SHORT_BLOCK || role == ElementRole.HEADING || block.isMostlyLinks()) {
      run = 0;
    }
  }

  private void setTextShares() {
    int blocks = outline.blocks().size();
    double paragraphs = features.get(PageFeature.PARAGRAPHS);
    features.setShare(
        PageFeature.PARAGRAPHS_PER_HEADING, paragraphs, 1 + features.get(PageFeature.HEADINGS));
    features.setShare(
        PageFeature.SHORT_BLOCK_SHARE, features.get(PageFeature.SHORT_BLOCK_SHARE), blocks);
    features.set(PageFeature.BLOCKS, blocks);
    features.setLog(PageFeature.LETTERS, letters);
    features.setLog(PageFeature.PARAGRAPH_LETTERS, paragraphLetters);
    features.setLog(PageFeature.LONGEST_RUN, longestRun);
    features.setShare(PageFeature.LONGEST_RUN_SHARE, longestRun, letters);
    features.setShare(PageFeature.LINK_SHARE, linked, letters);
    features.setShare(PageFeature.PARAGRAPH_SHARE, paragraphLetters, letters);
    features.setShare(PageFeature.ITEM_SHARE, itemLetters, letters);
    features.setShare(PageFeature.CELL_SHARE, cellLetters, letters);
    features.setShare(PageFeature.MEAN_BLOCK, letters, blocks);
  }

  private void addRepetitions() {
    Map<String, Integer> counts = new HashMap<>();
    for (TextBlock block : outline.blocks()) {
      counts.merge(block.text(), 1, Integer::sum);
    }
    int repeated = 0;
    for (int count : counts.values()) {
      repeated += count > 2 ? count : 0;
    }
    features.setShare(PageFeature.REPEATED_SHARE, repeated, outline.blocks().size());
  }

  private void addBody() {
    int size = 0;
    double linkedLetters = 0;
    int sentences = 0;
    int before = 0;
    int gap = 0;
    double links = 0;
    for (TextBlock block : outline.blocks()) {
      int count = block.statistics().letters();
      if (!body.contains(block.text())) {
        before += size == 0 ? count : 0;
        gap += size == 0 ? 0 : count;
        links += count >= MIN_LONG_LINK && block.isMostlyLinks() ? 1 : 0;
        continue;
      }
      addGap(gap);
      gap = 0;
      features.set(PageFeature.LONG_LINKS_BEFORE_END, links);
      size += count;
      linkedLetters += count * block.linkDensity();
      sentences += block.statistics().sentenceEnd() ? 1 : 0;
      countBodyBlock(block.role(outline));
    }
    double blocks = features.get(PageFeature.BODY_BLOCKS);
    features.setShare(PageFeature.BODY_LINK_SHARE, linkedLetters, size);
    features.setShare(PageFeature.BODY_SENTENCES, sentences, blocks);
    features.setShare(PageFeature.BODY_START, before, letters);
    setBodyShares(size, blocks);
  }

  private void setBodyShares(int size, double blocks) {
    features.setLog(PageFeature.BODY_LETTERS, size);
    features.setShare(PageFeature.BODY_SHARE, size, letters);
    features.setShare(PageFeature.BODY_MEAN_BLOCK, size, blocks);
    features.setShare(PageFeature.BODY_HEADINGS, features.get(PageFeature.BODY_HEADINGS), blocks);
    features.setShare(PageFeature.BODY_ITEMS, features.get(PageFeature.BODY_ITEMS), blocks);
    features.setShare(PageFeature.BODY_GAPS, features.get(PageFeature.BODY_GAPS), size);
  }

  private void addGap(int skipped) {
    features.set(PageFeature.BODY_GAPS, features.get(PageFeature.BODY_GAPS) + skipped);
  }

  private void countBodyBlock(ElementRole role) {
    features.increment(PageFeature.BODY_BLOCKS);
    if (role == ElementRole.HEADING) {
      features.increment(PageFeature.BODY_HEADINGS);
    } else if (role == ElementRole.ITEM) {
      features.increment(PageFeature.BODY_ITEMS);
    }
  }
}
