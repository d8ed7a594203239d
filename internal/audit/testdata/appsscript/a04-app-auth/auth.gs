// The service account's key, as the console gives it out.
const CREDENTIALS = PropertiesService.getScriptProperties().getProperty('CREDENTIALS');
const SCOPE = 'https://www.googleapis.com/auth/chat.bot';

/**
 * Authenticates the app service by using the OAuth2 library.
 *
 * @return {Object} the authenticated app service
 */
function getService_() {
  const credentials = JSON.parse(CREDENTIALS);
  return OAuth2.createService(credentials.client_email)
      .setTokenUrl('https://oauth2.googleapis.com/token')
      .setPrivateKey(credentials.private_key)
      .setIssuer(credentials.client_email)
      .setPropertyStore(PropertiesService.getScriptProperties())
      .setScope(SCOPE);
}

/** The headers of a call that the app makes for itself. */
function getHeader_() {
  return {
    'Authorization': 'Bearer ' + getService_().getAccessToken()
  };
}
