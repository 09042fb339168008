package wirewatch.app.command;

import java.util.LinkedHashMap;
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

  /** Returns the descriptions that a table has: on each line a name, spaces and the description. */
  static Map<String, String> descriptions(String table) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    table
        .lines()
        .map(line -> line.split(" +", 2))
        .forEach(words -> descriptions.put(words[0], words[1]));
    return descriptions;
  }
}
