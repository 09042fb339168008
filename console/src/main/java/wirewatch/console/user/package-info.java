/**
 * The people who use the console: {@link wirewatch.console.user.User}s with a {@link
 * wirewatch.console.user.Role}, their sessions and API keys, kept by {@link
 * wirewatch.console.user.UserStore} in {@code wirewatch-users}.
 */
@NullMarked
package wirewatch.console.user;

import org.jspecify.annotations.NullMarked;
