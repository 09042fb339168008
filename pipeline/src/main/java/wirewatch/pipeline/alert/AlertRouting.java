package wirewatch.pipeline.alert;

import java.time.Instant;
import java.util.List;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.pipeline.outbox.OutboxDelivery;

/** Selects the channels of an alert and the time of delivery. */
public final class AlertRouting {
  private final Channels channels;

  public AlertRouting(Channels channels) {
    this.channels = channels;
  }

  /** The deliveries of a watch's alert that is raised now. */
  List<OutboxDelivery.Route> route(Watch watch, Instant now) {
    Instant due = DeliverySchedule.dueTime(watch, now);
    boolean muted = watch.mutedUntil() != null && now.isBefore(watch.mutedUntil());
    // alerts that are held back are delivered together
    String batch = due.isAfter(now) ? watch.id() : null;
    OutboxDelivery.Status status =
        muted ? OutboxDelivery.Status.MUTED : OutboxDelivery.Status.WAITING;
    return channelNames(watch.channels()).stream()
        .map(channel -> new OutboxDelivery.Route(channel, batch, due, status))
        .toList();
  }

  /** The deliveries of a system alert; to the default channels where none is named. */
  public List<OutboxDelivery.Route> routeAtOnce(List<String> named, Instant now) {
    return channelNames(named).stream()
        .map(channel -> new OutboxDelivery.Route(channel, null, now, OutboxDelivery.Status.WAITING))
        .toList();
  }

  private List<String> channelNames(List<String> named) {
    return named.isEmpty()
        ? channels.defaults().stream().map(Channel::name).toList()
        : named.stream().distinct().toList();
  }
}
