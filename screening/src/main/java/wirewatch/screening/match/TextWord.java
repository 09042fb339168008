package wirewatch.screening.match;

import wirewatch.screening.form.NameWord;

/**
 * A word of a text.
 *
 * @param start of its first character in the text, in UTF-16 units
 * @param end behind its last
 * @param capital whether it begins with a capital letter, or its alphabet has none
 * @param joined whether only space, a hyphen or an initial's full stop is between it and the last
 * @param mixed whether it has letters of another alphabet that only look right
 */
record TextWord(
    NameWord word,
    String key,
    int start,
    int end,
    boolean capital,
    boolean joined,
    boolean mixed) {}
