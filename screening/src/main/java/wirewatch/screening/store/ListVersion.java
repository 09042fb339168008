package wirewatch.screening.store;

import java.time.Instant;

/**
 * One version of a list.
 *
 * @param list the list's id
 * @param version the first twelve digits of the hash
 * @param fetched when it was taken over
 * @param hash SHA-256 of its entries, hexadecimal
 * @param source file, folder or address
 * @param entries how many it has
 */
public record ListVersion(
    String list, String version, Instant fetched, String hash, String source, int entries) {}
