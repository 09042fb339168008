/**
 * What happens now: {@link wirewatch.app.news.Newsfeed} passes news on to whoever subscribed, and
 * keeps the last of it for those who come back.
 */
@NullMarked
package wirewatch.app.news;

import org.jspecify.annotations.NullMarked;
