/**
 * {@code wirewatch.yaml}, read once at the start: {@link wirewatch.app.config.ConfigurationReader}
 * gives a {@link wirewatch.app.config.Configuration} or every problem of the file at once.
 */
@NullMarked
package wirewatch.app.config;

import org.jspecify.annotations.NullMarked;
