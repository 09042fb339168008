package wirewatch.app.command;

import java.util.Map;

/**
 * Adds commands to {@code wirewatch}. Providers are found on the class path by {@link
 * java.util.ServiceLoader}; without any, the product runs all the same.
 */
public interface CommandProvider {

  /** Returns the first line of each command's description by its name, in the order of the help. */
  Map<String, String> descriptions();

  /** Returns a new picocli command object. */
  Object create(String name);
}
