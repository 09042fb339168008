package wirewatch.console.user;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords by Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the minimum of the
 * OWASP cheat sheet. Few are hashed at once, so that logins cannot exhaust memory. Thread-safe.
 */
final class PasswordHasher {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int MAX_CONCURRENT = 2;
  private static final long MAX_WAIT_SECONDS = 20;
  private static final Semaphore PERMITS = new Semaphore(MAX_CONCURRENT, true);
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** The hash of a password that nobody knows; checked for users who are not there. */
  private static final class Dummy {
    private static final String HASH = compute(SecureTokens.randomToken());
  }

  /** Returns the hash with its salt and parameters. */
  String hash(String password) {
    return withPermit(() -> compute(password));
  }

  /** Compares a password in the same time whether there is a hash or not. */
  boolean isRight(String password, Optional<String> hash) {
    return withPermit(
        () -> {
          String against = hash.orElse(Dummy.HASH);
          boolean equal =
              Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
          return equal && hash.isPresent();
        });
  }

  private static String compute(String password) {
    return Password.hash(password).addSalt(SecureTokens.randomBytes()).with(ARGON2ID).getResult();
  }

  private static <T> T withPermit(Supplier<T> task) {
    try {
      if (!PERMITS.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyLoginsException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyLoginsException();
    }
    try {
      return task.get();
    } finally {
      PERMITS.release();
    }
  }
}
