/** Commands that extract and cluster articles of local files, without Elasticsearch. */
@NullMarked
package wirewatch.app.command.extract;

import org.jspecify.annotations.NullMarked;
