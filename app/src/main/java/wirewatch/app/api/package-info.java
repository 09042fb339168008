/**
 * The JSON API: {@link wirewatch.app.api.Api} holds its routes, and {@code openapi.json} in the same
 * folder describes the requests and responses of each.
 */
@NullMarked
package wirewatch.app.api;

import org.jspecify.annotations.NullMarked;
