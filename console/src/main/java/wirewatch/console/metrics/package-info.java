/**
 * Monitoring: {@link wirewatch.console.metrics.CrawlMetrics} for Prometheus, {@link
 * wirewatch.console.metrics.HealthCheck} for supervisors that restart the program.
 */
@NullMarked
package wirewatch.console.metrics;

import org.jspecify.annotations.NullMarked;
