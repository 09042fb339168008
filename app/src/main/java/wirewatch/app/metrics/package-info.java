/**
 * How the system does: {@link wirewatch.app.metrics.Metrics} for Prometheus, {@link
 * wirewatch.app.metrics.Health} for whoever restarts it.
 */
@NullMarked
package wirewatch.app.metrics;

import org.jspecify.annotations.NullMarked;
