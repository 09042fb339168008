package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.WordClasses;
import wirewatch.ingest.place.Gazetteer;

/** Finds names in Russian by rules: titles, given names, endings of surnames, quotation marks. */
final class RussianNameFinder {
  private static final int MAX_PLACE_WORDS = 4;
  private static final int MAX_QUOTED_WORDS = 6;

  private final Gazetteer gazetteer;
  private final WordClasses classes = new WordClasses("word-classes-ru.tsv");
  private final RussianNameGrammar grammar = new RussianNameGrammar();
  private final RussianPhraseMatcher organisations =
      new RussianPhraseMatcher("organisations-ru.tsv");

  RussianNameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
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
      CpuTimeLimit.check();
      for (int i = 0; i < tokens.size(); i++) {
        findOrganisation(i);
      }
      CpuTimeLimit.check();
      for (int i = 0; i < tokens.size(); i++) {
        findQuotedOrganisation(i);
      }
      CpuTimeLimit.check();
      for (int i = 0; i < tokens.size(); i++) {
        findFullName(i);
      }
      CpuTimeLimit.check();
      for (int i = 0; i < tokens.size(); i++) {
        findPlace(i);
      }
      CpuTimeLimit.check();
      for (int i = 0; i < tokens.size(); i++) {
        findSurname(i);
      }
      names.sort(Comparator.comparingInt(NameSpan::start));
      return names;
    }

    private void findOrganisation(int i) {
      int length = assigned[i] ? 0 : organisations.matchLength(tokens, i);
      if (length > 0) {
        add(i, i + length, Mention.Type.ORG, organisations.matchedName(tokens, i));
      }
    }

    /** {@code компания «Ромашка»}: the name within the quotation marks. */
    private void findQuotedOrganisation(int i) {
      if (!isOpeningQuote(word(i)) || i == 0 || !classes.contains("org-head", lowerCase(i - 1))) {
        return;
      }
      int end = i + 1;
      while (end < tokens.size() && end - i <= MAX_QUOTED_WORDS && !isClosingQuote(word(end))) {
        end++;
      }
      boolean closed = end < tokens.size() && isClosingQuote(word(end)) && end > i + 1;
      if (closed && isCapitalised(i + 1) && !assigned[i + 1]) {
        add(i + 1, end, Mention.Type.ORG, null);
      }
    }

    private void findFullName(int i) {
      if (assigned[i] || !isCapitalised(i)) {
        return;
      }
      if (isInitial(word(i)) && i + 1 < tokens.size()) {
        int last = isInitial(word(i + 1)) ? i + 2 : i + 1;
        if (isFree(last)) {
          addPerson(i, last + 1, false);
        }
        return;
      }
      String given = grammar.toNominativeGivenName(word(i));
      if (given != null) {
        int end = fullNameEnd(i);
        if (end > i + 1) {
          addPerson(i, end, grammar.isFemaleGivenName(given));
        }
      } else if (i > 0 && isFree(i + 1) && isFree(i) && isForeignName(i)) {
        addPerson(i, i + 2, false);
      }
    }

    /** Two capitalised words that are not a place, after a title or with a surname ending. */
    private boolean isForeignName(int i) {
      boolean titled = classes.contains("role", lowerCase(i - 1));
      boolean ending = grammar.hasSurnameEnding(word(i + 1)) && tokens.get(i).precededBySpace();
      return (titled || ending)
          && !isAdjective(lowerCase(i))
          && !classes.contains("role", lowerCase(i))
          && !classes.contains("not-name", lowerCase(i))
          && !classes.contains("org-head", lowerCase(i))
          && !isPlace(i, i + 1)
          && !isPlace(i, i + 2)
          && !isPlace(i + 1, i + 2)
          && !startsSentence(i);
    }

    private int fullNameEnd(int start) {
      int end = start + 1;
      while (end < tokens.size() && end - start < 4) {
        boolean particle = classes.contains("particle", lowerCase(end)) && isFree(end + 1);
        if (particle) {
          end += 2;
        } else if (isFree(end) && !(end > start + 1 && isPlace(end, end + 1))) {
          end++;
          if (!grammar.isPatronymic(word(end - 1))
              && grammar.toNominativeGivenName(word(end - 1)) == null) {
            break;
          }
        } else {
          break;
        }
      }
      return end;
    }

    private void addPerson(int start, int end, boolean woman) {
      String surname = grammar.toNominativeSurname(word(end - 1), woman);
      String given = grammar.toNominativeGivenName(word(start));
      String first = given == null ? word(start) : given;
      surnames.add(surname);
      add(start, end, Mention.Type.PER, first + middleNames(start + 1, end - 1) + ' ' + surname);
    }

    /** The words between given name and surname, without the patronymic. */
    private String middleNames(int start, int end) {
      StringBuilder middle = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (!grammar.isPatronymic(word(i))) {
          middle.append(' ').append(word(i));
        }
      }
      return middle.toString();
    }

    private void findPlace(int start) {
      if (assigned[start] || !isCapitalised(start)) {
        return;
      }
      for (int end = Math.min(start + MAX_PLACE_WORDS, tokens.size()); end > start; end--) {
        if (isPlace(start, end)) {
          add(start, end, Mention.Type.LOC, null);
          return;
        }
      }
    }

    private boolean isPlace(int start, int end) {
      for (int i = start; i < end; i++) {
        if (assigned[i] || isPunctuation(word(i))) {
          return false;
        }
      }
      boolean common = end == start + 1 && classes.contains("not-name", lowerCase(start));
      return word(start).length() > 1
          && !common
          && !gazetteer.findPlaces(slice(start, end), "ru").isEmpty();
    }

    private void findSurname(int i) {
      if (!isFree(i)) {
        return;
      }
      for (String surname : grammar.possibleSurnames(word(i))) {
        if (surnames.contains(surname)) {
          add(i, i + 1, Mention.Type.PER, surname);
          return;
        }
      }
      boolean ending = grammar.hasSurnameEnding(word(i)) && !isAdjective(lowerCase(i));
      boolean speaks =
          (i > 0 && classes.contains("speech", lowerCase(i - 1)))
              || (i + 1 < tokens.size() && classes.contains("speech", lowerCase(i + 1)));
      boolean titled = i > 0 && classes.contains("role", lowerCase(i - 1));
      if (ending && (speaks || titled) && !classes.contains("role", lowerCase(i))) {
        add(i, i + 1, Mention.Type.PER, grammar.toNominativeSurname(word(i), false));
      }
    }

    private void add(int start, int end, Mention.Type type, @Nullable String base) {
      for (int i = start; i < end; i++) {
        assigned[i] = true;
      }
      String printed = slice(start, end);
      int from = tokens.get(start).start();
      int to = tokens.get(end - 1).end();
      names.add(new NameSpan(from, to, type, printed, base == null ? printed : base));
    }

    private String slice(int start, int end) {
      return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    }

    private boolean isFree(int i) {
      return i < tokens.size() && !assigned[i] && isCapitalised(i) && word(i).length() > 1;
    }

    private boolean isCapitalised(int i) {
      return Character.isUpperCase(word(i).charAt(0));
    }

    private boolean startsSentence(int i) {
      return i == 0 || ".!?…".contains(word(i - 1));
    }

    private String word(int i) {
      return tokens.get(i).text();
    }

    private String lowerCase(int i) {
      return word(i).toLowerCase(Locale.ROOT);
    }
  }

  private static boolean isInitial(String word) {
    return word.length() >= 2
        && word.length() <= 4
        && word.endsWith(".")
        && Character.isUpperCase(word.charAt(0))
        && (word.length() == 2 || word.charAt(1) == '.');
  }

  private static boolean isAdjective(String word) {
    for (String end :
        new String[] {"ий", "ый", "ая", "ое", "ые", "ие", "ого", "его", "ому", "ых"}) {
      if (word.endsWith(end) && !word.endsWith("ский") && !word.endsWith("цкий")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpeningQuote(String mark) {
    return mark.equals("«") || mark.equals("\"") || mark.equals("„") || mark.equals("“");
  }

  private static boolean isClosingQuote(String mark) {
    return mark.equals("»") || mark.equals("\"") || mark.equals("“") || mark.equals("”");
  }

  private static boolean isPunctuation(String word) {
    return !Character.isLetterOrDigit(word.charAt(0));
  }
}
