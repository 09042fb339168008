package wirewatch.ingest.url;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Normalises a URL path: removes dot segments (RFC 3986, 5.2.4), empty segments and session ids.
 */
final class PathNormaliser {
  private static final String RESERVED = "/!$&'()*+,;=:@";
  private static final String SESSION = ";jsessionid=";

  private PathNormaliser() {}

  static String normalise(String path) {
    String encoded = withoutSession(PercentEncoding.normalise(path, RESERVED));
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = encoded.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        removeLast(kept);
      } else if (!segment.equals(".") && (!segment.isEmpty() || isSchemeEnd(kept))) {
        kept.addLast(segment);
        continue;
      }
      if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void removeLast(Deque<String> kept) {
    if (!kept.isEmpty()) {
      kept.removeLast();
    }
  }

  /** Empty segments are removed, except after the scheme of an embedded URL. */
  private static boolean isSchemeEnd(Deque<String> kept) {
    String last = kept.peekLast();
    return last != null && (last.equals("http:") || last.equals("https:"));
  }

  private static String withoutSession(String path) {
    int start = path.toLowerCase(Locale.ROOT).indexOf(SESSION);
    if (start < 0) {
      return path;
    }
    int end = start + 1;
    while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != ';') {
      end++;
    }
    return path.substring(0, start) + path.substring(end);
  }
}
