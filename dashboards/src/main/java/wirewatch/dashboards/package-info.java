/** Kibana dashboards: one model of panels, installed by API and exported as files. */
@NullMarked
package wirewatch.dashboards;

import org.jspecify.annotations.NullMarked;
