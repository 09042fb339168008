package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.place.Gazetteer;

/** Finds names in Russian by rules: titles, given names, endings of surnames, quotation marks. */
final class RussianReader {
  private static final int LONGEST_PLACE = 4;
  private static final int LONGEST_QUOTED = 6;

  private final Gazetteer gazetteer;
  private final WordClasses classes = new WordClasses("word-classes-ru.tsv");
  private final RussianGrammar grammar = new RussianGrammar();
  private final RussianPhrases organisations = new RussianPhrases("organisations-ru.tsv");

  RussianReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names of a text, in order. */
  List<Found> find(String text, List<Token> tokens) {
    return new Reading(text, tokens).read();
  }

  /** The search in one text. */
  private final class Reading {
    private final String text;
    private final List<Token> tokens;
    private final boolean[] taken;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> surnames = new HashSet<>();

    Reading(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
      taken = new boolean[tokens.size()];
    }

    List<Found> read() {
      for (int i = 0; i < tokens.size(); i++) {
        readOrganisation(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        readQuoted(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        readFullName(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        readPlace(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        readSurname(i);
      }
      found.sort(Comparator.comparingInt(Found::start));
      return found;
    }

    private void readOrganisation(int i) {
      int length = taken[i] ? 0 : organisations.match(tokens, i);
      if (length > 0) {
        add(i, i + length, Mention.Type.ORG, organisations.name(tokens, i));
      }
    }

    /** {@code компания «Ромашка»}: the name within the quotation marks. */
    private void readQuoted(int i) {
      if (!isOpening(word(i)) || i == 0 || !classes.contains("org-head", small(i - 1))) {
        return;
      }
      int end = i + 1;
      while (end < tokens.size() && end - i <= LONGEST_QUOTED && !isClosing(word(end))) {
        end++;
      }
      boolean closed = end < tokens.size() && isClosing(word(end)) && end > i + 1;
      if (closed && isCapital(i + 1) && !taken[i + 1]) {
        add(i + 1, end, Mention.Type.ORG, null);
      }
    }

    private void readFullName(int i) {
      if (taken[i] || !isCapital(i)) {
        return;
      }
      if (isInitial(word(i)) && i + 1 < tokens.size()) {
        int last = isInitial(word(i + 1)) ? i + 2 : i + 1;
        if (isFree(last)) {
          addPerson(i, last + 1, false);
        }
        return;
      }
      String given = grammar.givenName(word(i));
      if (given != null) {
        int end = nameEnd(i);
        if (end > i + 1) {
          addPerson(i, end, grammar.isWoman(given));
        }
      } else if (i > 0 && isFree(i + 1) && isFree(i) && isForeignName(i)) {
        addPerson(i, i + 2, false);
      }
    }

    /** Two capitalised words that are not a place, after a title or with a surname ending. */
    private boolean isForeignName(int i) {
      boolean titled = classes.contains("role", small(i - 1));
      boolean ending = grammar.looksLikeSurname(word(i + 1)) && tokens.get(i).spaced();
      return (titled || ending)
          && !isAdjective(small(i))
          && !classes.contains("role", small(i))
          && !classes.contains("not-name", small(i))
          && !classes.contains("org-head", small(i))
          && !isPlace(i, i + 1)
          && !isPlace(i, i + 2)
          && !isPlace(i + 1, i + 2)
          && !startsSentence(i);
    }

    private int nameEnd(int start) {
      int end = start + 1;
      while (end < tokens.size() && end - start < 4) {
        boolean particle = classes.contains("particle", small(end)) && isFree(end + 1);
        if (particle) {
          end += 2;
        } else if (isFree(end) && !(end > start + 1 && isPlace(end, end + 1))) {
          end++;
          if (!grammar.isPatronymic(word(end - 1)) && grammar.givenName(word(end - 1)) == null) {
            break;
          }
        } else {
          break;
        }
      }
      return end;
    }

    private void addPerson(int start, int end, boolean woman) {
      String surname = grammar.surname(word(end - 1), woman);
      String given = grammar.givenName(word(start));
      String first = given == null ? word(start) : given;
      surnames.add(surname);
      add(start, end, Mention.Type.PER, first + middle(start + 1, end - 1) + ' ' + surname);
    }

    /** The words between given name and surname, without the patronymic. */
    private String middle(int start, int end) {
      StringBuilder middle = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (!grammar.isPatronymic(word(i))) {
          middle.append(' ').append(word(i));
        }
      }
      return middle.toString();
    }

    private void readPlace(int start) {
      if (taken[start] || !isCapital(start)) {
        return;
      }
      for (int end = Math.min(start + LONGEST_PLACE, tokens.size()); end > start; end--) {
        if (isPlace(start, end)) {
          add(start, end, Mention.Type.LOC, null);
          return;
        }
      }
    }

    private boolean isPlace(int start, int end) {
      for (int i = start; i < end; i++) {
        if (taken[i] || isMark(word(i))) {
          return false;
        }
      }
      boolean common = end == start + 1 && classes.contains("not-name", small(start));
      return word(start).length() > 1
          && !common
          && !gazetteer.places(slice(start, end), "ru").isEmpty();
    }

    private void readSurname(int i) {
      if (!isFree(i)) {
        return;
      }
      for (String surname : grammar.surnames(word(i))) {
        if (surnames.contains(surname)) {
          add(i, i + 1, Mention.Type.PER, surname);
          return;
        }
      }
      boolean ending = grammar.looksLikeSurname(word(i)) && !isAdjective(small(i));
      boolean speaks =
          (i > 0 && classes.contains("speech", small(i - 1)))
              || (i + 1 < tokens.size() && classes.contains("speech", small(i + 1)));
      boolean titled = i > 0 && classes.contains("role", small(i - 1));
      if (ending && (speaks || titled) && !classes.contains("role", small(i))) {
        add(i, i + 1, Mention.Type.PER, grammar.surname(word(i), false));
      }
    }

    private void add(int start, int end, Mention.Type type, @Nullable String base) {
      for (int i = start; i < end; i++) {
        taken[i] = true;
      }
      String printed = slice(start, end);
      int from = tokens.get(start).start();
      int to = tokens.get(end - 1).end();
      found.add(new Found(from, to, type, printed, base == null ? printed : base));
    }

    private String slice(int start, int end) {
      return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    }

    private boolean isFree(int i) {
      return i < tokens.size() && !taken[i] && isCapital(i) && word(i).length() > 1;
    }

    private boolean isCapital(int i) {
      return Character.isUpperCase(word(i).charAt(0));
    }

    private boolean startsSentence(int i) {
      return i == 0 || ".!?…".contains(word(i - 1));
    }

    private String word(int i) {
      return tokens.get(i).text();
    }

    private String small(int i) {
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

  private static boolean isOpening(String mark) {
    return mark.equals("«") || mark.equals("\"") || mark.equals("„") || mark.equals("“");
  }

  private static boolean isClosing(String mark) {
    return mark.equals("»") || mark.equals("\"") || mark.equals("“") || mark.equals("”");
  }

  private static boolean isMark(String word) {
    return !Character.isLetterOrDigit(word.charAt(0));
  }
}
