/**
 * The demo's newsroom: three fictional agencies and a syndicator, served over real HTTP on loopback
 * with the irregularities of real sites. {@link wirewatch.app.newsroom.Newsroom} starts it.
 */
@NullMarked
package wirewatch.app.newsroom;

import org.jspecify.annotations.NullMarked;
