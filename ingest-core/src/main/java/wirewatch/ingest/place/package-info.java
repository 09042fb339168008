/**
 * Places of the world: {@link wirewatch.ingest.place.Gazetteer} finds countries, regions and towns
 * by name, and countries by nationality word. Data from GeoNames and CLDR.
 */
@NullMarked
package wirewatch.ingest.place;

import org.jspecify.annotations.NullMarked;
