package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.WordClasses;

/** Finds names in Arabic, which has no capitals: by given names, roles and organisation words. */
final class ArabicNameFinder {
  private static final String FOLDER = "language/ar/";
  private static final String PREFIXES = "ولب";
  private static final String ARTICLE = "ال";

  /** A preposition with the article, with which no part of a name begins. */
  private static final List<String> JOINED_PREFIXES = List.of("بال", "لل", "وال", "كال");

  private static final int MAX_NAME_WORDS = 4;
  private static final int MAX_ORGANISATION_WORDS = 5;
  private static final int CHECK_INTERVAL = 256;

  private final GazetteerNameFinder places;
  private final WordClasses classes = new WordClasses(FOLDER + "words.tsv");
  private final Set<String> givenNames = Set.copyOf(ResourceLines.read(FOLDER + "given-names.txt"));
  private final Set<String> commonWords =
      Set.copyOf(ResourceLines.read(FOLDER + "common-words.txt"));
  private final Set<String> organisations =
      Set.copyOf(ResourceLines.read(FOLDER + "organisations.tsv"));

  ArabicNameFinder(GazetteerNameFinder places) {
    this.places = places;
  }

  /** The names of a text, in order. */
  List<NameSpan> find(String text, List<Token> tokens) {
    return new TextScan(text, tokens).scan();
  }

  /** The search in one text. */
  private final class TextScan {
    private final String text;
    private final List<Token> tokens;
    private final boolean[] assigned;
    private final List<NameSpan> names = new ArrayList<>();
    private final Set<String> surnames = new HashSet<>();

    TextScan(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
      assigned = new boolean[tokens.size()];
    }

    List<NameSpan> scan() {
      for (NameSpan place : places.find(text, "ar", tokens)) {
        names.add(place);
      }
      assign(names);
      for (int i = 0; i < tokens.size(); i++) {
        if (i % CHECK_INTERVAL == 0) {
          CpuTimeLimit.check();
        }
        findOrganisation(i);
        findPerson(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        if (!assigned[i] && surnames.contains(word(i))) {
          add(i, i + 1, 0, Mention.Type.PER);
        }
      }
      names.sort(Comparator.comparingInt(NameSpan::start));
      return names;
    }

    private void assign(List<NameSpan> found) {
      int next = 0;
      for (int i = 0; i < tokens.size(); i++) {
        while (next < found.size() && found.get(next).end() <= tokens.get(i).start()) {
          next++;
        }
        assigned[i] = next < found.size() && found.get(next).start() < tokens.get(i).end();
      }
    }

    private void findOrganisation(int start) {
      if (assigned[start]) {
        return;
      }
      int skip = prefixLength(start);
      for (int end = Math.min(tokens.size(), start + MAX_ORGANISATION_WORDS); end > start; end--) {
        String name = text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
        if (organisations.contains(name)) {
          add(start, end, 0, Mention.Type.ORG);
          return;
        }
        if (skip > 0 && organisations.contains(name.substring(1))) {
          add(start, end, 1, Mention.Type.ORG);
          return;
        }
      }
      if (classes.words("org-head").contains(word(start))) {
        int end = start + 1;
        while (end < tokens.size() && end - start < 3 && isDefiniteNoun(end)) {
          end++;
        }
        if (end > start + 1) {
          add(start, end, 0, Mention.Type.ORG);
        }
      }
    }

    private boolean isDefiniteNoun(int i) {
      return !assigned[i] && word(i).startsWith("ال") && !is("link", i) && !is("role", i);
    }

    private void findPerson(int i) {
      if (assigned[i] || !isWord(i) || is("link", i) || is("speech", i) || is("role", i)) {
        return;
      }
      boolean titled = followsRole(i);
      int skip = !isGiven(word(i)) && prefixLength(i) > 0 && isGiven(word(i).substring(1)) ? 1 : 0;
      boolean given = isGiven(word(i).substring(skip));
      if (!given && !(titled && isUnknown(i))) {
        return;
      }
      int end = nameEnd(i);
      if (end > i + 1 || titled) {
        add(i, end, skip, Mention.Type.PER);
        if (end > i + 1) {
          surnames.add(word(end - 1));
        }
      }
    }

    private int nameEnd(int start) {
      int end = start + 1;
      boolean afterParticle = is("particle", start);
      while (end < tokens.size() && end - start < MAX_NAME_WORDS && isFree(end)) {
        boolean part =
            isGiven(word(end))
                || is("particle", end)
                || isUnknown(end)
                || afterParticle
                || (end == start + 1 && closesName(end));
        if (!part) {
          break;
        }
        afterParticle = is("particle", end);
        end++;
      }
      return end;
    }

    /** Whether a role stands before the word, perhaps with words of the office between. */
    private boolean followsRole(int i) {
      int at = i - 1;
      while (at >= 0 && i - at < 4 && (is("role-word", at) || assigned[at])) {
        at--;
      }
      return at >= 0 && is("role", at);
    }

    private boolean isFree(int i) {
      return !assigned[i] && isWord(i) && !is("link", i) && !is("speech", i) && !is("role", i);
    }

    /** Whether a word with the article ends a name, although it is a common word too. */
    private boolean closesName(int i) {
      boolean end = i + 1 == tokens.size() || !isWord(i + 1) || is("link", i + 1);
      return word(i).startsWith(ARTICLE) && !is("role-word", i) && (end || is("speech", i + 1));
    }

    private boolean isUnknown(int i) {
      return isFree(i) && !isCommon(word(i)) && !is("role-word", i);
    }

    /** Whether a word is frequent without its prefix, article or ending. */
    private boolean isCommon(String word) {
      for (String prefix : JOINED_PREFIXES) {
        if (word.startsWith(prefix)) {
          return true;
        }
      }
      String bare = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
      String stem = isSuffixed(bare) ? bare.substring(0, bare.length() - 1) : bare;
      boolean joined = word.length() > 3 && PREFIXES.indexOf(word.charAt(0)) >= 0;
      return commonWords.contains(word)
          || (stem.length() > 2 && !stem.equals(bare) && commonWords.contains(stem))
          || (joined && commonWords.contains(word.substring(1)));
    }

    /** Whether a word may end in the accusative or in a pronoun. */
    private static boolean isSuffixed(String word) {
      return word.endsWith("ا") || word.endsWith("ه");
    }

    private boolean isGiven(String word) {
      return givenNames.contains(word) || classes.words("particle").contains(word);
    }

    private boolean isWord(int i) {
      return Character.isLetter(word(i).charAt(0)) && word(i).length() > 1;
    }

    private int prefixLength(int i) {
      return word(i).length() > 3 && PREFIXES.indexOf(word(i).charAt(0)) >= 0 ? 1 : 0;
    }

    private boolean is(String name, int i) {
      return classes.words(name).contains(word(i));
    }

    private String word(int i) {
      return tokens.get(i).text();
    }

    private void add(int start, int end, int skip, Mention.Type type) {
      for (int i = start; i < end; i++) {
        assigned[i] = true;
      }
      names.add(
          NameSpan.of(text, tokens.get(start).start() + skip, tokens.get(end - 1).end(), type));
    }
  }
}
