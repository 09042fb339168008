/**
 * What a dashboard is, whatever the version of Kibana: the fields that it reads, its panels and
 * controls.
 */
@NullMarked
package wirewatch.dashboards.model;

import org.jspecify.annotations.NullMarked;
