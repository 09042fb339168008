package wirewatch.ingest.quote;

/**
 * Capitalised words that name something, with the titles around them, as token numbers.
 *
 * @param from the first title before the name
 * @param first the name's first token
 * @param last the name's last token
 * @param to after the last word of a title behind the name
 * @param name as printed, without titles and possessive
 * @param fullName whether it looks like first and last name of a person
 */
record Run(int from, int first, int last, int to, String name, boolean fullName) {}
