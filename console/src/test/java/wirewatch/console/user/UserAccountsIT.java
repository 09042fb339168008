package wirewatch.console.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.audit.AuditNote;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.triage.TriageStore;

/** Users in a real index, as two processes see them. */
class UserAccountsIT {
  private static final String PASSWORD = "correct horse battery staple";

  private static ArticleIndex index;
  private static UserAccounts accounts;
  private static UserAccounts others;

  @BeforeAll
  static void start() throws IOException {
    LocalNode node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
    accounts = new UserAccounts(index, Clock.systemUTC());
    others = new UserAccounts(index, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    index.close();
  }

  @Test
  void aPasswordIsKeptAsArgon2idAndOpensOnlyItsUser() throws Exception {
    User ada = accounts.add("ada", Role.ANALYST, PASSWORD);

    assertThat(ada.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(ada.toString()).doesNotContain("argon2");
    assertThat(others.credentials().logIn("ada", PASSWORD)).isPresent();
    assertThat(others.credentials().logIn("ada", PASSWORD + "x")).isEmpty();
    assertThat(others.credentials().logIn("nobody", PASSWORD)).isEmpty();
    assertThat(others.credentials().logIn("../ada", PASSWORD)).isEmpty();
    assertThatThrownBy(() -> others.add("ada", Role.ADMIN, PASSWORD))
        .isInstanceOf(UserRejectedException.class)
        .hasMessageContaining("already");
  }

  @Test
  void aChangeOfOneProcessCountsInTheOtherAtOnce() throws Exception {
    User bob = accounts.add("bob", Role.READER, PASSWORD);
    String session = accounts.credentials().beginSession(bob).orElseThrow();
    assertThat(others.credentials().findBySession(session)).isPresent();
    assertThat(others.credentials().findBySession(session + "x")).isEmpty();
    assertThat(others.credentials().findByKey(session)).isEmpty();

    others.setPassword("bob", PASSWORD + "!");
    assertThat(accounts.credentials().findBySession(session)).isEmpty();
    assertThat(accounts.credentials().beginSession(bob)).as("as it was read").isEmpty();

    String next = accounts.credentials().beginSession(accounts.get("bob")).orElseThrow();
    others.remove("bob");
    assertThat(accounts.credentials().findBySession(next)).isEmpty();
    assertThat(accounts.find("bob")).isEmpty();
  }

  @Test
  void sessionsAndKeysEndByThemselves() throws Exception {
    User carol = accounts.add("carol", Role.ADMIN, PASSWORD);
    String session = accounts.credentials().beginSession(carol).orElseThrow();
    String key =
        accounts
            .credentials()
            .createKey(
                new Caller("carol", Role.ADMIN, null), "k", Role.READER, Duration.ofHours(20))
            .text();
    UserCredentials soon = at(Duration.ofHours(13)).credentials();
    assertThat(soon.findBySession(session)).isEmpty();
    assertThat(soon.findByKey(key))
        .hasValueSatisfying(caller -> assertThat(caller.role()).isEqualTo(Role.READER));
    assertThat(at(Duration.ofHours(21)).credentials().findByKey(key)).isEmpty();
  }

  private static UserAccounts at(Duration later) {
    Instant time = Instant.now().plus(later);
    return new UserAccounts(index, () -> time);
  }

  @Test
  void concurrentLoginsOfAUserAreEachKept() throws Exception {
    User dave = accounts.add("dave", Role.READER, PASSWORD);
    List<String> tokens;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<String>> started =
          IntStream.range(0, 4)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> begin(dave), threads))
              .toList();
      tokens = started.stream().map(CompletableFuture::join).toList();
    }
    for (String token : tokens) {
      assertThat(others.credentials().findBySession(token)).isPresent();
    }
  }

  private static String begin(User user) {
    try {
      return accounts.credentials().beginSession(user).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aProviderDoesNotTakeAUserWithAPasswordOver() throws Exception {
    accounts.add("erin", Role.ADMIN, PASSWORD);

    assertThatThrownBy(() -> accounts.enter("erin", Role.READER))
        .isInstanceOf(UserRejectedException.class);
    assertThat(accounts.enter("frank", Role.READER).hasPassword()).isFalse();
    assertThat(accounts.enter("frank", Role.ANALYST).role()).isEqualTo(Role.ANALYST);
    assertThat(accounts.credentials().logIn("frank", "")).isEmpty();
  }

  @Test
  void theAuditLogIsReadPageByPage() throws Exception {
    AuditLog auditLog = new AuditLog(index, Clock.systemUTC());
    for (int i = 0; i < 5; i++) {
      auditLog.add("grace", new AuditNote("watch.save", "w" + i, "", "{}"));
    }
    List<AuditEntry> first = auditLog.list(new AuditLog.AuditQuery("grace", null, null, 3));
    AuditEntry last = first.getLast();
    List<AuditEntry> rest =
        auditLog.list(
            new AuditLog.AuditQuery(
                "grace", "watch.save", new TriageStore.Position(last.time(), last.id()), 3));

    assertThat(first).hasSize(3);
    assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
  }
}
