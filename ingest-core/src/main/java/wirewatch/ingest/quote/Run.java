package wirewatch.ingest.quote;

/**
 * Capitalised words that name something, with the titles around them, as token indexes.
 *
 * @param from the first title before the name
 * @param first the name's first token
 * @param last the name's last token
 * @param to the token after the last title word that follows the name
 * @param name as printed, without titles and possessive ending
 * @param fullName whether it looks like first and last name of a person
 */
record Run(int from, int first, int last, int to, String name, boolean fullName) {}
