package wirewatch.ingest.name.tagger;

/** Label weights by feature, and transition weights between labels. */
interface FeatureWeights {

  /** Adds the weights of a feature to the score of each label. */
  void addScores(int feature, float[] scores);

  float transitionScore(int before, int label);
}
