package wirewatch.ingest.name;

/** Scores of labels by feature, and of labels by the label before. */
interface Weights {

  /** Adds to each label's score what the feature says for it. */
  void add(int feature, float[] scores);

  float transition(int before, int label);
}
