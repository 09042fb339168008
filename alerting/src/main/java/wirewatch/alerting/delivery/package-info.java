/**
 * Sends alerts to their readers. {@link wirewatch.alerting.delivery.ChannelSenders} holds a {@link
 * wirewatch.alerting.delivery.ChannelSender} for each of the configured {@link
 * wirewatch.alerting.channel.Channels}, {@link wirewatch.alerting.delivery.SendPlan} plans which
 * alerts are sent now, singly or as a digest, and the delivery sends one {@link
 * wirewatch.alerting.message.AlertMessage}.
 */
@NullMarked
package wirewatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
