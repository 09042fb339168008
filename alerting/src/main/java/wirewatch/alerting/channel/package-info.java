/** The configured channels: their kinds, options and rate limits. */
@NullMarked
package wirewatch.alerting.channel;

import org.jspecify.annotations.NullMarked;
