/**
 * What every address of the console has in common: {@link wirewatch.app.web.Access} says who may
 * come in and with what headers the answers go out, {@link wirewatch.app.web.Problem} what went
 * wrong.
 */
@NullMarked
package wirewatch.app.web;

import org.jspecify.annotations.NullMarked;
