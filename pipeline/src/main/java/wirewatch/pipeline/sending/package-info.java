/** Delivers alerts from the outbox: {@link wirewatch.pipeline.sending.DeliveryService}. */
@NullMarked
package wirewatch.pipeline.sending;

import org.jspecify.annotations.NullMarked;
