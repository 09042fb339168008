/**
 * The forms of the model: Kibana's Dashboards API (9.4 and later), saved objects (8.19 to 9.3), and
 * the search that a panel amounts to.
 */
@NullMarked
package wirewatch.dashboards.format;

import org.jspecify.annotations.NullMarked;
