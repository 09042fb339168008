package wirewatch.ingest.page.kind;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Features of the wording of the body: persons, marks, capitals, lengths. */
final class WordingFeatures {
  /** Enough to know how a page is worded; bounds the cost of a long one. */
  private static final int MAX_CHARACTERS = 20_000;

  /** Words among which repeated ones are counted: the share of a longer text would fall. */
  private static final int MAX_DISTINCT = 300;

  private static final int MIN_LONG_BLOCK = 200;

  private final FeatureVector features;
  private final Set<String> distinct = new HashSet<>();
  private int words;
  private int compared;
  private int characters;
  private int sentenceEnds;

  private WordingFeatures(FeatureVector features) {
    this.features = features;
  }

  static void add(List<String> body, FeatureVector features) {
    WordingFeatures reader = new WordingFeatures(features);
    for (String block : body) {
      if (reader.characters < MAX_CHARACTERS) {
        reader.count(block);
      }
    }
    reader.setShares();
    setLengths(body, features);
  }

  private void count(String block) {
    int end = Math.min(block.length(), MAX_CHARACTERS);
    int start = -1;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? block.charAt(i) : ' ';
      boolean inside = Character.isLetter(c) || (start >= 0 && (c == '\'' || c == '’'));
      if (inside) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        countWord(block.substring(start, i));
        start = -1;
      }
      countMark(c);
    }
    characters += end;
  }

  private void countWord(String word) {
    words++;
    if (Character.isUpperCase(word.charAt(0))) {
      features.increment(PageFeature.CAPITALS);
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    PersonWords.count(lower, features);
    if (compared < MAX_DISTINCT) {
      compared++;
      distinct.add(lower);
    }
  }

  private void countMark(char c) {
    switch (c) {
      case ',', '،', '、', '，' -> features.increment(PageFeature.COMMAS);
      case ':', '：' -> features.increment(PageFeature.COLONS);
      case '"', '“', '”', '„', '«', '»', '「', '」' ->
          features.increment(PageFeature.QUOTATION_MARKS);
      case '.', '!', '?', '。', '！', '？', '؟', '।' -> sentenceEnds++;
      default -> {
        if (Character.isDigit(c)) {
          features.increment(PageFeature.DIGITS);
        }
      }
    }
  }

  private void setShares() {
    for (PageFeature feature :
        List.of(
            PageFeature.FIRST_PERSON,
            PageFeature.OWN_GROUP,
            PageFeature.READER_ADDRESSED,
            PageFeature.CAPITALS,
            PageFeature.COMMAS,
            PageFeature.COLONS)) {
      features.setShare(feature, features.get(feature), words);
    }
    features.setShare(PageFeature.DIGITS, features.get(PageFeature.DIGITS), characters);
    features.setShare(
        PageFeature.QUOTATION_MARKS, features.get(PageFeature.QUOTATION_MARKS), characters);
    features.setShare(PageFeature.SENTENCE_WORDS, words, sentenceEnds + 1.0);
    features.setShare(PageFeature.DISTINCT_WORDS, distinct.size(), compared);
  }

  private static void setLengths(List<String> body, FeatureVector features) {
    int[] lengths = body.stream().mapToInt(String::length).sorted().toArray();
    int all = Arrays.stream(lengths).sum();
    int inLong = Arrays.stream(lengths).filter(length -> length >= MIN_LONG_BLOCK).sum();
    features.setShare(PageFeature.LONG_BLOCK_SHARE, inLong, all);
    features.set(PageFeature.MEDIAN_BLOCK, lengths.length == 0 ? 0 : lengths[lengths.length / 2]);
  }
}
