/**
 * Mailboxes: {@link wirewatch.crawler.mail.MailboxConnection} reads the new messages of a folder,
 * {@link wirewatch.crawler.mail.MailboxWatch} waits for them, {@link
 * wirewatch.crawler.mail.Newsletter} splits one into its entries.
 */
@NullMarked
package wirewatch.crawler.mail;

import org.jspecify.annotations.NullMarked;
