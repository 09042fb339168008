/** Installs the dashboards in Kibana and reports which are installed. */
@NullMarked
package wirewatch.dashboards.install;

import org.jspecify.annotations.NullMarked;
