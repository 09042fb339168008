package wirewatch.crawler.state;

import java.util.List;

/**
 * What is to be told and what was: written with the pages that it comes from, so that nothing is
 * told twice or lost. Thread-safe.
 */
public record Outbox(Notices notices, Outgoings outgoings, Memos memos) {

  public static Outbox of(Database database) {
    return new Outbox(new Notices(database), new Outgoings(database), new Memos(database));
  }

  /** What one transaction brings. */
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
