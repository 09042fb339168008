package wirewatch.configuration;

import java.util.List;

/** A configuration file cannot be used; the message lists every problem with its line. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  ConfigurationException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One entry a problem: {@code file:line: what is wrong and what is allowed}. */
  public List<String> problems() {
    return problems;
  }
}
