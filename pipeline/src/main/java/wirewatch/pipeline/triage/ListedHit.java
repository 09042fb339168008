package wirewatch.pipeline.triage;

import wirewatch.index.document.ListedMention;

/**
 * A listed name in an article, as it was when the first decision about it was made.
 *
 * @param article the id of the article's document
 * @param sentence of the article's headline or body that has the name
 */
public record ListedHit(String article, ListedMention mention, String sentence) {}
