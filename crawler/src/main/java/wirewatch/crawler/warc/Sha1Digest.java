package wirewatch.crawler.warc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 digests in base32 (RFC 4648), as WARC files contain them. */
final class Sha1Digest {
  static final String ALGORITHM = "sha1";

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Sha1Digest() {}

  /** Returns the digest of the parts in order, without the name of the algorithm. */
  static String of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return base32(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  static String prefixed(String digest) {
    return ALGORITHM + ":" + digest;
  }

  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int pending = 0;
    int bits = 0;
    for (byte next : bytes) {
      pending = pending << Byte.SIZE | (next & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(pending >>> bits & 31));
      }
      pending &= (1 << bits) - 1;
    }
    return text.toString(); // 160 bits are 32 characters exactly
  }
}
