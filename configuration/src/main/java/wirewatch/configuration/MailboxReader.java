package wirewatch.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.model.Mailbox;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the keys of a source of the kind {@code mail}. */
final class MailboxReader {
  private static final int TLS_PORT = 993;
  private static final int OTHER_PORT = 143;
  private static final int MAX_PORT = 65_535;
  private static final Duration DEFAULT_HISTORY = Duration.ofDays(7);

  private final ConfigurationSection section;
  private final Path base;

  MailboxReader(ConfigurationSection section, Path base) {
    this.section = section;
    this.base = base;
  }

  /** Empty where the mailbox is invalid; the problems say why. */
  Optional<Mailbox> read(
      ConfigurationProblems problems, Function<String, @Nullable String> environment) {
    Optional<String> host = section.required("host", "name the IMAP server");
    Mailbox.Security security =
        section
            .value("security", "tls, starttls or none", MailboxReader::parseSecurity)
            .orElse(Mailbox.Security.TLS);
    int port =
        section
            .value("port", "a port from 1 to 65535", MailboxReader::parsePort)
            .orElse(security == Mailbox.Security.TLS ? TLS_PORT : OTHER_PORT);
    Path ca = section.text("ca").map(base::resolve).orElse(null);
    if (ca != null) {
      CertificateFile.findProblem(ca).ifPresent(problem -> section.addProblem("ca", problem));
    }
    Optional<String> user = section.required("user", "name the account");
    Optional<String> password = AccessReader.secret(section, "password", base);
    String folder = section.text("folder").orElse("INBOX");
    Duration history =
        section
            .value("history", "a duration; write for example 7d", SettingValueParser::parseDuration)
            .orElse(DEFAULT_HISTORY);
    List<Mailbox.Rule> rules = readRules(problems, environment);
    if (host.isEmpty() || user.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mailbox(
            new Mailbox.Server(host.get(), port, security, ca),
            new Mailbox.Login(user.get(), Secret.of(password.get())),
            folder,
            history,
            rules));
  }

  private List<Mailbox.Rule> readRules(
      ConfigurationProblems problems, Function<String, @Nullable String> environment) {
    List<Mailbox.Rule> rules = new ArrayList<>();
    for (Node node : section.list("rules")) {
      ConfigurationSection rule =
          new ConfigurationSection(section.name() + ".rules", node, problems, environment);
      Optional<String> from = rule.required("from", "write an address such as *@coastpost.example");
      Optional<Mailbox.Reading> reading =
          rule.value("read", "message, items, pages or ignore", MailboxReader::parseReading);
      if (!rule.has("read")) {
        rule.addProblem("read", "is missing; write message, items, pages or ignore");
      }
      rule.rejectUnknownKeys();
      if (from.isPresent() && reading.isPresent()) {
        rules.add(new Mailbox.Rule(from.get(), reading.get()));
      }
    }
    return rules;
  }

  private static Optional<Mailbox.Security> parseSecurity(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "tls" -> Optional.of(Mailbox.Security.TLS);
      case "starttls" -> Optional.of(Mailbox.Security.STARTTLS);
      case "none" -> Optional.of(Mailbox.Security.NONE);
      default -> Optional.empty();
    };
  }

  private static Optional<Mailbox.Reading> parseReading(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "message" -> Optional.of(Mailbox.Reading.MESSAGE);
      case "items" -> Optional.of(Mailbox.Reading.ITEMS);
      case "pages" -> Optional.of(Mailbox.Reading.PAGES);
      case "ignore" -> Optional.of(Mailbox.Reading.IGNORE);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> parsePort(String text) {
    return text.matches("\\d{1,5}")
        ? Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= MAX_PORT)
        : Optional.empty();
  }
}
