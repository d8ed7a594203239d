function onMessage(event) {
  const space = Chat.Spaces.setup(
      { space: { spaceType: 'SPACE', displayName: 'Ticket' } },
      {},
      { Authorization: 'Bearer ' + bot_().getAccessToken() });
  return { text: 'Go to ' + space.spaceUri };
}

function bot_() {
  return OAuth2.createService('bot')
      .setTokenUrl('https://oauth2.googleapis.com/token')
      .setPrivateKey(KEY.private_key)
      .setIssuer(KEY.client_email)
      .setPropertyStore(PropertiesService.getUserProperties())
      .setScope('https://www.googleapis.com/auth/chat.bot');
}
