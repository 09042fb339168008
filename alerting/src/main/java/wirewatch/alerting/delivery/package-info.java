/**
 * Sends alerts to their readers. {@link wirewatch.alerting.delivery.ChannelSenders} holds a {@link
 * wirewatch.alerting.delivery.ChannelSender} for each of the configured {@link
 * wirewatch.alerting.channel.Channels}; {@link wirewatch.alerting.delivery.SendPlan} plans which
 * alerts are sent now, singly or as a digest; the sender sends one {@link
 * wirewatch.alerting.message.AlertMessage}. What a message says is in {@link
 * wirewatch.alerting.message}, how it is written for a chat in {@link wirewatch.alerting.payload}.
 */
@NullMarked
package wirewatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
