package wirewatch.crawler.mail;

import java.time.Instant;

/**
 * A message as the server has it (RFC 5322).
 *
 * @param uid its number in the folder
 * @param id its {@code Message-ID} without brackets; empty if it has none
 * @param sender the address of the first sender, in lower case; empty if there is none
 * @param received when the server received it
 * @param content header and body; not copied, must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // read once; never compared
public record ReceivedMail(long uid, String id, String sender, Instant received, byte[] content) {}
