/**
 * The outbox: alerts that were decided on and their deliveries, kept until they are sent. {@link
 * wirewatch.pipeline.outbox.Outbox} is what deciders, senders and recorders need of it.
 */
@NullMarked
package wirewatch.pipeline.outbox;

import org.jspecify.annotations.NullMarked;
