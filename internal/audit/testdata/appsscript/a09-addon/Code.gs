/** Chat runs this for each message to the app. */
function onMessage(event) {
  const { message, space } = event.chat.messagePayload;
  const text = message.argumentText.trim();
  if (text === 'help') {
    return reply({ text: 'Ask a question, I make a poll of it.' });
  }
  const header = { Authorization: `Bearer ${appService().getAccessToken()}` };
  Chat.Spaces.Messages.create({ text: 'Poll: ' + text, cardsV2: [pollCard(text)] }, space.name, {}, header);
  return reply({ text: 'Your poll is there.' });
}

function onAppCommand(event) {
  return CardService.newCardBuilder()
      .setHeader(CardService.newCardHeader().setTitle('Polls'))
      .addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText('No polls.')))
      .build();
}

function onAddedToSpace(event) {
  return reply({ text: 'Hello ' + event.chat.user.displayName });
}

function onRemovedFromSpace(event) {
  const name = event.chat.removedFromSpacePayload.space.name;
  PropertiesService.getScriptProperties().deleteProperty(name);
}

function reply(message) {
  return { hostAppDataAction: { chatDataAction: { createMessageAction: { message } } } };
}

function pollCard(question) {
  return {
    cardId: 'poll',
    card: { header: { title: question }, sections: [{ widgets: [{ buttonList: { buttons: [] } }] }] },
  };
}

function appService() {
  const key = JSON.parse(PropertiesService.getScriptProperties().getProperty('SERVICE_ACCOUNT'));
  return OAuth2.createService('chat-app')
      .setTokenUrl('https://accounts.google.com/o/oauth2/token')
      .setPrivateKey(key.private_key)
      .setIssuer(key.client_email)
      .setCache(CacheService.getScriptCache())
      .setScope(['https://www.googleapis.com/auth/chat.bot']);
}
