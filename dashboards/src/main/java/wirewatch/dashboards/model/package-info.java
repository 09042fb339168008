/**
 * The model of dashboards, independent of the Kibana version: data views, fields, panels and
 * controls.
 */
@NullMarked
package wirewatch.dashboards.model;

import org.jspecify.annotations.NullMarked;
