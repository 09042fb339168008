/**
 * The demo's newsroom: three fictional agencies and a syndicator, served over real HTTP on loopback
 * with the irregularities of real sites. {@link wirewatch.bench.newsroom.DemoServer} starts it.
 */
@NullMarked
package wirewatch.bench.newsroom;

import org.jspecify.annotations.NullMarked;
