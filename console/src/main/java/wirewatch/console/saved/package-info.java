/**
 * What users save under a name, their own or shared: {@link wirewatch.console.saved.SavedItem} in
 * {@link wirewatch.console.saved.SavedStore}, of which {@link wirewatch.console.saved.NamedSearch}
 * is one kind.
 */
@NullMarked
package wirewatch.console.saved;

import org.jspecify.annotations.NullMarked;
