/**
 * Live events: {@link wirewatch.app.news.Newsfeed} publishes them to subscribers, and keeps the
 * latest for clients that reconnect.
 */
@NullMarked
package wirewatch.app.news;

import org.jspecify.annotations.NullMarked;
