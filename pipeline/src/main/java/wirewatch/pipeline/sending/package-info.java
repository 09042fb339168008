/** Delivers alerts from the outbox: {@link wirewatch.pipeline.sending.AlertService}. */
@NullMarked
package wirewatch.pipeline.sending;

import org.jspecify.annotations.NullMarked;
