/**
 * From an alert to its readers. {@link wirewatch.alerting.delivery.Channels} are configured, {@link
 * wirewatch.alerting.delivery.Deliveries} opens them, {@link wirewatch.alerting.delivery.Release}
 * says which alerts leave now and which are folded, and {@link
 * wirewatch.alerting.delivery.Delivery} hands one {@link wirewatch.alerting.delivery.Message} over.
 */
@NullMarked
package wirewatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
