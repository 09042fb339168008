package wirewatch.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.OidcOptions;

/**
 * The client of an OpenID provider. The provider's description is read at the first login and kept;
 * a failure is not. Thread-safe.
 */
final class OidcClient {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MAX_KEYS_BYTES = 512 * 1024;

  private final OidcOptions options;
  private final Issuer issuer;
  private final ClientID clientId;
  private @Nullable OIDCProviderMetadata provider;

  OidcClient(OidcOptions options) {
    this.options = options;
    this.issuer = new Issuer(options.issuer());
    this.clientId = new ClientID(options.clientId());
  }

  private synchronized OIDCProviderMetadata provider() throws OidcException {
    if (provider == null) {
      try {
        provider = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
      } catch (GeneralException | IOException e) {
        throw new OidcException("the description of " + issuer + " cannot be read", e);
      }
    }
    return provider;
  }

  /** Returns the address at the provider where the user logs in. */
  URI authenticationAddress(OidcLogin login, URI callback) throws OidcException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), clientId, callback)
        .endpointURI(provider().getAuthorizationEndpointURI())
        .state(login.state())
        .nonce(login.nonce())
        .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Exchanges the code of the provider's answer for an ID token, and checks the token.
   *
   * @param answer the address with which the provider sent the browser back
   */
  IDTokenClaimsSet finish(OidcLogin login, URI callback, URI answer) throws OidcException {
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
      if (!login.state().equals(response.getState())) {
        throw new OidcException("the answer belongs to another login");
      }
      if (response.getIssuer() != null && !issuer.equals(response.getIssuer())) {
        throw new OidcException("the answer is of another provider"); // RFC 9207
      }
      if (!response.indicatesSuccess()) {
        throw new OidcException(
            "the provider refused: " + response.toErrorResponse().getErrorObject().getCode());
      }
      AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
      if (code == null) {
        throw new OidcException("the answer has no code");
      }
      return validate(requestToken(login, callback, code), login);
    } catch (ParseException e) {
      throw new OidcException("the answer of the provider cannot be read", e);
    }
  }

  private JWT requestToken(OidcLogin login, URI callback, AuthorizationCode code)
      throws OidcException, ParseException {
    HTTPRequest request =
        new TokenRequest.Builder(
                provider().getTokenEndpointURI(),
                new ClientSecretBasic(clientId, new Secret(options.clientSecret())),
                new AuthorizationCodeGrant(code, callback, login.verifier()))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    request.setFollowRedirects(false);
    TokenResponse response;
    try {
      response = OIDCTokenResponseParser.parse(request.send());
    } catch (IOException e) {
      throw new OidcException("the provider does not answer", e);
    }
    if (response instanceof OIDCTokenResponse success) {
      return success.getOIDCTokens().getIDToken();
    }
    throw new OidcException(
        "the provider gave no token: " + response.toErrorResponse().getErrorObject().getCode());
  }

  private IDTokenClaimsSet validate(JWT token, OidcLogin login) throws OidcException {
    try {
      return new IDTokenValidator(
              issuer,
              clientId,
              signatureAlgorithm(token),
              provider().getJWKSetURI().toURL(),
              new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEYS_BYTES))
          .validate(token, login.nonce());
    } catch (BadJOSEException | JOSEException | IOException e) {
      throw new OidcException("the ID token is not valid", e);
    }
  }

  /** The algorithm of the token, if it is one of a public key that the provider announces. */
  private JWSAlgorithm signatureAlgorithm(JWT token) throws OidcException {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
    List<JWSAlgorithm> announced = provider().getIDTokenJWSAlgs();
    if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)
        || announced == null
        || !announced.contains(algorithm)) {
      throw new OidcException("the ID token is signed by " + algorithm);
    }
    return algorithm;
  }
}
