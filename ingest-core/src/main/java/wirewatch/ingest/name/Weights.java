package wirewatch.ingest.name;

/** Label weights by feature, and transition weights between labels. */
interface Weights {

  /** Adds the weights of a feature to the score of each label. */
  void add(int feature, float[] scores);

  float transition(int before, int label);
}
