/**
 * Sends alerts to their readers. {@link wirewatch.alerting.delivery.Deliveries} holds a {@link
 * wirewatch.alerting.delivery.Delivery} for each of the configured {@link
 * wirewatch.alerting.delivery.Channels}, {@link wirewatch.alerting.delivery.Release} plans which
 * alerts are sent now, singly or as a digest, and the delivery sends one {@link
 * wirewatch.alerting.delivery.Message}.
 */
@NullMarked
package wirewatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
