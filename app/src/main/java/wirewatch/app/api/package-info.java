/**
 * The JSON API: {@link wirewatch.app.api.Api} has its routes, {@code openapi.json} beside it says
 * what each takes and answers.
 */
@NullMarked
package wirewatch.app.api;

import org.jspecify.annotations.NullMarked;
