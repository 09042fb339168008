/**
 * Monitoring: {@link wirewatch.app.metrics.Metrics} for Prometheus, {@link
 * wirewatch.app.metrics.Health} for supervisors that restart the program.
 */
@NullMarked
package wirewatch.app.metrics;

import org.jspecify.annotations.NullMarked;
