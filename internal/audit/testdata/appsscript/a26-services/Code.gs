let service_;

function service(asUser) {
  if (!service_) {
    service_ = OAuth2.createService('chat')
        .setTokenUrl('https://oauth2.googleapis.com/token')
        .setPrivateKey(PropertiesService.getScriptProperties().getProperty('KEY'))
        .setIssuer('bot@project.iam.gserviceaccount.com')
        .setCache(CacheService.getUserCache());
    if (asUser) {
      service_.setSubject(Session.getActiveUser().getEmail());
    }
    service_.setScope(asUser ? 'https://www.googleapis.com/auth/chat.messages.create' : 'https://www.googleapis.com/auth/chat.bot');
  }
  return service_;
}

function post() {
  Chat.Spaces.Messages.create({ text: 'x' }, 'spaces/AAAA', {}, { Authorization: 'Bearer ' + service(true).getAccessToken() });
}

function issues() {
  const github = OAuth2.createService('github')
      .setAuthorizationBaseUrl('https://github.com/login/oauth/authorize')
      .setTokenUrl('https://github.com/login/oauth/access_token')
      .setScope('repo');
  return UrlFetchApp.fetch('https://api.github.com/issues', { headers: { Authorization: 'Bearer ' + github.getAccessToken() } });
}

function spaces() {
  const google = OAuth2.createService('google')
      .setAuthorizationBaseUrl('https://accounts.google.com/o/oauth2/auth')
      .setTokenUrl('https://accounts.google.com/o/oauth2/token')
      .setClientId(PropertiesService.getScriptProperties().getProperty('ID'))
      .setClientSecret(PropertiesService.getScriptProperties().getProperty('SECRET'))
      .setCallbackFunction('authCallback')
      .setScope('https://www.googleapis.com/auth/chat.spaces.readonly ' +
          'https://www.googleapis.com/auth/chat.memberships')
      .setParam('access_type', 'offline');
  if (!google.hasAccess()) {
    return google.getAuthorizationUrl();
  }
  return UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces', { headers: { Authorization: 'Bearer ' + google.getAccessToken() } });
}
