package wirewatch.ingest.page.reader;

/** The features by which the judge compares the candidates for the body of a page. */
enum CandidateFeature {
  REGION,
  DENSITY,
  PARAGRAPHS,
  LETTERS,
  SHARE_OF_PAGE,
  SHARE_OF_PROSE,
  LINK_SHARE,
  MEAN_BLOCK,
  SENTENCE_SHARE,
  SHORT_SHARE,
  HEADING_SHARE,
  ITEM_SHARE,
  LONGEST_BLOCK,
  START,
  END,
  GAP_SHARE,
  AFTER_HEADING,
  HEADLINE_WORDS,
  SUMMARY_WORDS,
  EXCLUDED_SHARE,
  COMMENT_SHARE,
  IN_ARTICLE,
  AGREEMENT,
  LEAST_AGREEMENT,
  COVERED_BY_OTHERS,
  RELATIVE_LENGTH
}
