package wirewatch.app.command;

import java.util.List;

/**
 * Adds commands to {@code wirewatch}. Providers are found on the class path by {@link
 * java.util.ServiceLoader}; without any, the product runs all the same.
 */
public interface CommandProvider {

  /** Returns new picocli command objects. */
  List<Object> commands();
}
