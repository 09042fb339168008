package wirewatch.console.account;

import java.util.List;

/**
 * The page of users.
 *
 * @param notice what was done; empty for nothing
 * @param problem why it was not done; empty if it was
 * @param name the name in the form, after a refusal
 */
public record UsersView(
    List<UserRow> rows, List<String> roles, String notice, String problem, String name) {}
