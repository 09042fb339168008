/**
 * Live events: {@link wirewatch.console.live.LiveEventFeed} publishes them to subscribers, and
 * keeps the latest for clients that reconnect.
 */
@NullMarked
package wirewatch.console.live;

import org.jspecify.annotations.NullMarked;
