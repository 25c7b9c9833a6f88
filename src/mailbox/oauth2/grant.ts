/** How an access token is got: a grant of RFC 6749 at the token endpoint of an authorization server. */
export interface Grant {
  /** `https:`; nothing else is asked. */
  tokenEndpoint: string;
  clientId: string;
  /** None for a public client, which can only have a refresh token. */
  clientSecret?: string;
  /** Scopes, separated by blanks; left out where the server knows them. */
  scope?: string;
  /** With it the grant is that of RFC 6749, 6; without, that of the client itself (4.4). */
  refreshToken?: string;
  /** PEM certificates of a private CA of the authorization server. */
  tlsCa?: string;
  /** Longest time for one request, in milliseconds. */
  timeoutMs: number;
}
