/**
 * {@code wirewatch.yaml}, read once at the start: {@link
 * wirewatch.configuration.ConfigurationReader} gives a {@link
 * wirewatch.configuration.Configuration} or every problem of the file at once.
 */
@NullMarked
package wirewatch.configuration;

import org.jspecify.annotations.NullMarked;
