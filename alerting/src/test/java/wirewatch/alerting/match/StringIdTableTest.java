package wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringIdTableTest {

  @Test
  void assignsConsecutiveIds() {
    StringIdTable table = new StringIdTable();
    for (int i = 0; i < 100_000; i++) {
      assertThat(table.add("word" + i)).isEqualTo(i);
    }
    for (int i = 0; i < 100_000; i += 7) {
      assertThat(table.add("word" + i)).isEqualTo(i);
      assertThat(table.text(i)).isEqualTo("word" + i);
    }
    assertThat(table.size()).isEqualTo(100_000);
    assertThat(find(table, "nothing")).isEqualTo(-1);
  }

  @Test
  void isEmptyWhenCleared() {
    StringIdTable table = new StringIdTable();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 200_000; i += 1 + round) {
        table.add(round + "-" + i);
      }
      table.clear();
      assertThat(table.size()).isZero();
      assertThat(find(table, round + "-0")).isEqualTo(-1);
    }
  }

  @Test
  void hashesPrefixesIncrementally() {
    char[] word = "norvale".toCharArray();
    int hash = StringIdTable.hash();
    for (int i = 0; i < word.length; i++) {
      hash = StringIdTable.hash(hash, word[i]);
      assertThat(hash).isEqualTo(StringIdTable.hash(word, 0, i + 1));
    }
  }

  private static int find(StringIdTable table, String text) {
    char[] chars = text.toCharArray();
    return table.find(chars, 0, chars.length, StringIdTable.hash(chars, 0, chars.length));
  }
}
