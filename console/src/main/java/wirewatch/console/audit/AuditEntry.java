package wirewatch.console.audit;

import java.time.Instant;

/**
 * One decision or change.
 *
 * @param id of the entry
 * @param who the user; {@code console} for one without a name, {@code command:NAME} for an account
 *     of the operating system that ran a command
 * @param action what was done, for example {@code watch.remove}
 * @param subject what it was done to, for example the id of a watch
 * @param from the state before; empty if there was none or it is not known
 * @param to the state after; empty if there is none
 */
public record AuditEntry(
    String id, Instant time, String who, String action, String subject, String from, String to) {}
