/** The outbox: alerts that were decided on and their deliveries, kept until they are sent. */
@NullMarked
package wirewatch.pipeline.outbox;

import org.jspecify.annotations.NullMarked;
