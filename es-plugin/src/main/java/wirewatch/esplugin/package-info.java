/**
 * The Elasticsearch plugin: {@link wirewatch.esplugin.WirewatchPlugin} registers the ingest
 * processors {@code wire_article} (page or text to article, as the crawler's pipeline does) and
 * {@code wire_watch} (article to matching watches). Expensive components are created once per node.
 */
@NullMarked
package wirewatch.esplugin;

import org.jspecify.annotations.NullMarked;
