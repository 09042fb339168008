/**
 * The JSON API: {@link wirewatch.console.api.RestApi} holds its routes, and {@code openapi.json} in
 * the same folder describes the requests and responses of each.
 */
@NullMarked
package wirewatch.console.api;

import org.jspecify.annotations.NullMarked;
