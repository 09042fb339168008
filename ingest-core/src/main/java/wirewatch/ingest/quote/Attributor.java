package wirewatch.ingest.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verb of speech and the speaker of one quote in the sentence around it. */
final class Attributor {
  private static final int REACH = 30;
  private static final int FAR = 150;

  private final TaggedTokens tokens;
  private final Phrases phrases;

  Attributor(TaggedTokens tokens, Phrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * Finds the attribution of a quote in its sentence; null if there is none.
   *
   * @param at the quote's token
   * @param start first token of its sentence
   * @param end the token after the sentence
   * @param strong whether the quote ends in a way that an attribution usually follows
   */
  @Nullable Attribution find(int at, int start, int end, boolean strong) {
    Attribution right = right(at, start, end);
    if (right != null && strong) {
      return right;
    }
    Attribution left = left(at, start);
    if (left != null) {
      return left;
    }
    return right == null ? later(at, end) : right;
  }

  private @Nullable Attribution right(int at, int start, int end) {
    int r = at + 1;
    while (r < end && (tokens.kind(r, Token.Kind.COMMA) || tokens.kind(r, Token.Kind.DASH))) {
      r++;
    }
    int limit = limit(r, end);
    if (r >= limit) {
      return null;
    }
    int phrase = phraseEnd(r, limit);
    if (phrase > 0) {
      return attribution(r, phrase, phrases.after(phrase, limit));
    }
    return byVerb(r, start, limit);
  }

  private @Nullable Attribution byVerb(int r, int start, int limit) {
    int first = r;
    while (first < limit && tokens.is(first, Cues.AUXILIARY | Cues.ADVERB)) {
      first++;
    }
    if (first < limit && tokens.is(first, Cues.PARTICIPLE) && tokens.verb(first)) {
      return null;
    }
    if (first < limit && tokens.verb(first)) {
      Subject inverted = inverted(first, limit);
      return attribution(
          first, first + 1, inverted == null ? phrases.before(first, start) : inverted);
    }
    int verb = verb(r, limit);
    if (verb < 0 && tokens.kind(r - 1, Token.Kind.DASH)) {
      return attribution(-1, -1, phrases.signature(r - 1, limit));
    }
    return verb < 0 ? null : attribution(verb, verb + 1, subject(verb, r, verb + 1));
  }

  private @Nullable Subject inverted(int verb, int limit) {
    return tokens.pronoun(verb) ? new Subject(verb, verb + 1) : phrases.after(verb + 1, limit);
  }

  private int limit(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.kind(i, Token.Kind.QUOTE)
          || tokens.kind(i, Token.Kind.BREAK)
          || tokens.kind(i, Token.Kind.STOP)) {
        return i;
      }
    }
    return end;
  }

  private int verb(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + REACH); i++) {
      if (tokens.verb(i) && !tokens.is(i, Cues.ROLE | Cues.TITLE)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Attribution left(int at, int start) {
    for (int i = at - 1; i >= Math.max(start, at - FAR); i--) {
      int phrase = phraseEnd(i, at);
      if (phrase > 0) {
        return attribution(i, phrase, phrases.after(phrase, at));
      }
      if (tokens.verb(i) && !tokens.is(i, Cues.ROLE)) {
        Subject subject = subject(i, start, at);
        if (subject != null) {
          return outer(i, subject, start);
        }
      }
    }
    return null;
  }

  /** {@code Roe said she believes "…"}: the outer verb names the speaker. */
  private Attribution outer(int verb, Subject subject, int start) {
    int before = subject.from() - 1;
    if (before >= start && tokens.get(before).lower().equals("that")) {
      before--;
    }
    boolean within = tokens.pronoun(subject.from()) && before > start && tokens.verb(before);
    Subject outer = within ? phrases.before(before, start) : null;
    return outer == null
        ? new Attribution(verb, verb + 1, subject)
        : new Attribution(before, before + 1, outer);
  }

  private @Nullable Subject subject(int verb, int start, int at) {
    if (tokens.cues().order() == Cues.Order.SUBJECT_FIRST) {
      return phrases.leading(start, verb);
    }
    boolean verbFirst = tokens.cues().order() == Cues.Order.VERB_SUBJECT;
    Subject inverted = verbFirst ? phrases.after(verb + 1, at) : null;
    Subject subject = inverted == null ? phrases.before(verb, start) : inverted;
    return subject == null ? phrases.after(verb + 1, at) : subject;
  }

  /** Finds a subject and verb at the end of the sentence: {@code is "proud" to serve, she said.} */
  private @Nullable Attribution later(int at, int end) {
    int comma = -1;
    for (int i = at + 1; i < Math.min(end, at + FAR); i++) {
      if (tokens.kind(i, Token.Kind.COMMA)) {
        comma = i;
      } else if (comma > 0 && tokens.verb(i)) {
        return attribution(i, i + 1, phrases.before(i, comma + 1));
      } else if (phraseEnd(i, end) > 0) {
        return attribution(i, phraseEnd(i, end), phrases.after(phraseEnd(i, end), end));
      }
    }
    return null;
  }

  private static @Nullable Attribution attribution(int cue, int end, @Nullable Subject subject) {
    return subject == null ? null : new Attribution(cue, end, subject);
  }

  /** The token after a phrase such as {@code according to} that begins at {@code at}, or 0. */
  private int phraseEnd(int at, int limit) {
    for (List<String> phrase : tokens.cues().phrases()) {
      int n = phrase.size();
      boolean same = at + n <= limit;
      for (int i = 0; same && i < n; i++) {
        same = tokens.get(at + i).lower().equals(phrase.get(i));
      }
      if (same) {
        return at + n;
      }
    }
    return 0;
  }
}
