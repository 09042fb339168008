package wirewatch.app.command.user;

import java.io.IOException;
import java.time.Clock;
import wirewatch.app.ConfigOption;
import wirewatch.app.IndexConnection;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.user.UserAccounts;

/** Opens the users for a command, and adds what it changes to the audit log. */
final class UserAccountsConnection implements AutoCloseable {
  private final IndexConnection access;
  private final UserAccounts accounts;
  private final AuditLog auditLog;

  private UserAccountsConnection(IndexConnection access) {
    this.access = access;
    this.accounts = new UserAccounts(access.index(), Clock.systemUTC());
    this.auditLog = new AuditLog(access.index(), Clock.systemUTC());
  }

  static UserAccountsConnection open(ConfigOption config) throws IOException {
    Configuration configuration = config.readOrDefault();
    IndexConnection access = IndexConnection.open(configuration);
    try {
      return WaitNotice.during(
          "waiting for Elasticsearch to answer",
          () -> {
            access.index().installTemplates();
            return new UserAccountsConnection(access);
          });
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  UserAccounts accounts() {
    return accounts;
  }

  /** Adds a change to the audit log, by the account of the operating system. */
  void record(AuditNote note) throws IOException {
    auditLog.add("command:" + System.getProperty("user.name", ""), note);
  }

  @Override
  public void close() {
    access.close();
  }
}
