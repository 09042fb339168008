/** Login at an OpenID provider (OpenID Connect Core 1.0, authorization code with PKCE). */
@NullMarked
package wirewatch.console.oidc;

import org.jspecify.annotations.NullMarked;
