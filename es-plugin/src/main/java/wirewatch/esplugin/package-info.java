/**
 * The Elasticsearch plugin: {@link wirewatch.esplugin.WirewatchPlugin} registers the ingest
 * processors {@code wire_article} (page or text to article, as the crawler's pipeline does) and
 * {@code wire_watch} (article to the watches that it rings). What is dear is made once a node.
 */
@NullMarked
package wirewatch.esplugin;

import org.jspecify.annotations.NullMarked;
