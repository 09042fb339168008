package wirewatch.app.alert;

import java.time.Instant;
import java.util.List;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outgoing;

/** Selects the channels of an alert and the time of delivery. */
final class Dispatch {
  private final Channels channels;

  Dispatch(Channels channels) {
    this.channels = channels;
  }

  /** The deliveries of a watch's alert that is raised now. */
  List<Notice.Way> ways(Watch watch, Instant now) {
    Instant due = Timing.due(watch, now);
    boolean muted = watch.mutedUntil() != null && now.isBefore(watch.mutedUntil());
    // alerts that are held back are delivered together
    String batch = due.isAfter(now) ? watch.id() : null;
    Outgoing.Status status = muted ? Outgoing.Status.MUTED : Outgoing.Status.WAITING;
    return names(watch.channels()).stream()
        .map(channel -> new Notice.Way(channel, batch, due, status))
        .toList();
  }

  /** The deliveries of a system alert; to the default channels where none is named. */
  List<Notice.Way> atOnce(List<String> named, Instant now) {
    return names(named).stream()
        .map(channel -> new Notice.Way(channel, null, now, Outgoing.Status.WAITING))
        .toList();
  }

  private List<String> names(List<String> named) {
    return named.isEmpty()
        ? channels.defaults().stream().map(Channel::name).toList()
        : named.stream().distinct().toList();
  }
}
