/**
 * The audit log: {@link wirewatch.console.audit.AuditEntry} for every decision and change, in
 * {@code wirewatch-audit}. Entries are added, never changed.
 */
@NullMarked
package wirewatch.console.audit;

import org.jspecify.annotations.NullMarked;
