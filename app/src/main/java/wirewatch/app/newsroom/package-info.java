/**
 * The demo's newsroom: three invented agencies and a syndicator, served over real HTTP on loopback
 * with all that a crawler meets in the wild. {@link wirewatch.app.newsroom.Newsroom} is the way in.
 */
@NullMarked
package wirewatch.app.newsroom;

import org.jspecify.annotations.NullMarked;
