function app_() {
  return OAuth2.createService(APP_CREDENTIALS.client_email)
      .setTokenUrl('https://oauth2.googleapis.com/token')
      .setPrivateKey(APP_CREDENTIALS.private_key)
      .setIssuer(APP_CREDENTIALS.client_email)
      .setSubject(APP_CREDENTIALS.client_email)
      .setScope(SCOPES)
      .setPropertyStore(PropertiesService.getScriptProperties());
}

function other_() {
  return OAuth2.createService(OTHER.client_email)
      .setTokenUrl(OTHER.token_uri)
      .setPrivateKey(OTHER.private_key)
      .setIssuer(OTHER.client_email)
      .setSubject('chat@my-project.iam.gserviceaccount.com')
      .setScope(['https://www.googleapis.com/auth/chat.bot']);
}

function open(name) {
  const space = Chat.Spaces.create({ displayName: name, spaceType: 'SPACE', customer: 'customers/my_customer' }, {}, auth_(app_()));
  Chat.Spaces.Messages.create({ text: 'Welcome.' }, space.name, {}, auth_(app_()));
  Chat.Spaces.Members.get(space.name + '/members/app', {}, auth_(other_()));
}

function auth_(service) {
  return { 'Authorization': 'Bearer ' + service.getAccessToken() };
}
