package wirewatch.console.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import wirewatch.console.user.Role;
import wirewatch.console.user.UserRejectedException;

/** Reads the forms of people's pages. */
final class UserForms {
  private UserForms() {}

  static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  static Role role(Context context, String name) {
    return Role.parse(field(context, name)).orElse(Role.READER);
  }

  /** The roles up to one, the lowest first. */
  static List<String> labels(Role highest) {
    return Arrays.stream(Role.values()).filter(highest::includes).map(Role::label).toList();
  }

  static void setStatus(Context context, UserRejectedException refused) {
    context.status(
        switch (refused.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
          case MISSING -> HttpStatus.NOT_FOUND;
        });
  }
}
