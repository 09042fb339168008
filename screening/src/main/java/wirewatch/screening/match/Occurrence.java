package wirewatch.screening.match;

import java.util.Set;
import wirewatch.screening.score.NameScore.Way;

/**
 * A form found in a text: its words from {@code first} to {@code last}.
 *
 * @param likeness of the words, from 0 to 1
 * @param matched how many words of the form are there
 * @param missing how many are not, but for patronymics
 */
record Occurrence(
    ListedForm form,
    int first,
    int last,
    double likeness,
    int matched,
    int missing,
    Set<Way> ways) {}
