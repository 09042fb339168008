package wirewatch.crawler;

import java.util.List;
import java.util.Optional;
import wirewatch.crawler.state.Task;
import wirewatch.crawler.warc.Pointer;
import wirewatch.crawler.warc.Stored;

/** Reads the pages that are fetched but not done from the archive, in archive order. */
final class Backlog {
  private static final int BATCH = 256;

  private final Desk desk;

  Backlog(Desk desk) {
    this.desk = desk;
  }

  void run(CrawlListener listener) throws InterruptedException {
    List<Task> tasks = desk.tables().pages().findFetched(null, BATCH);
    while (!tasks.isEmpty()) {
      for (Task task : tasks) {
        if (Thread.interrupted()) {
          throw new InterruptedException("while delivering the backlog");
        }
        if (!desk.underWay().contains(task.address())) {
          offer(task, listener);
        }
      }
      tasks = desk.tables().pages().findFetched(tasks.getLast().pointer(), BATCH);
    }
  }

  private void offer(Task task, CrawlListener listener) {
    Pointer pointer = task.pointer();
    Optional<Stored> stored =
        pointer == null
            ? Optional.empty()
            : Readback.of(desk.archive().resolve(pointer.file()), pointer.offset(), desk.options());
    if (pointer == null || stored.isEmpty()) {
      desk.tables().pages().lost(task);
      return;
    }
    Remarks remarks = Remarks.read(task.hints());
    Archived archived = new Archived(task.address(), pointer.file(), pointer.offset());
    listener.page(
        new Visit(
            desk.watched().get(task.source()),
            task.address(),
            remarks.listing(),
            new Fetch.Fetched(
                ArchivedPages.page(stored.get(), task.address(), remarks.hints()), archived)));
  }
}
