/** Brings the dashboards into a running Kibana, and compares what is there. */
@NullMarked
package wirewatch.dashboards.install;

import org.jspecify.annotations.NullMarked;
