package wirewatch.crawler.state;

import java.util.List;

/**
 * The transactional outbox of alerts: written in one transaction with the pages that cause them, so
 * that no alert is lost or delivered twice. Thread-safe.
 */
public record Outbox(Notices notices, Outgoings outgoings, Memos memos) {

  public static Outbox of(Database database) {
    return new Outbox(new Notices(database), new Outgoings(database), new Memos(database));
  }

  /** The additions of one transaction. */
  public record Post(List<Notice.Addressed> notices, List<Notice.Part> joining) {
    public static final Post NONE = new Post(List.of(), List.of());

    public Post {
      notices = List.copyOf(notices);
      joining = List.copyOf(joining);
    }

    public boolean isEmpty() {
      return notices.isEmpty() && joining.isEmpty();
    }
  }
}
