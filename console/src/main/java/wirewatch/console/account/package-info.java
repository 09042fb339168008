/** The pages of people: the reader's own account, the users, and the audit log. */
@NullMarked
package wirewatch.console.account;

import org.jspecify.annotations.NullMarked;
