/**
 * Converts the model to the formats of Kibana: the Dashboards API (9.4 and later), saved objects
 * (8.19 to 9.3), and the Elasticsearch search of a panel.
 */
@NullMarked
package wirewatch.dashboards.format;

import org.jspecify.annotations.NullMarked;
