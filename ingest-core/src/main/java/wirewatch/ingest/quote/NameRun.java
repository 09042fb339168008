package wirewatch.ingest.quote;

/**
 * Capitalised words that name something, with the titles around them, as token indexes.
 *
 * @param start the first title before the name
 * @param nameStart the name's first token
 * @param nameLast the name's last token
 * @param end the token after the last title word that follows the name
 * @param name as printed, without titles and possessive ending
 * @param fullName whether it looks like first and last name of a person
 */
record NameRun(int start, int nameStart, int nameLast, int end, String name, boolean fullName) {}
