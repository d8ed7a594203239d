function onMessage(event) {
  const service = OAuth2.createService('bot')
      .setTokenUrl('https://oauth2.googleapis.com/token')
      .setPrivateKey(PropertiesService.getScriptProperties().getProperty('KEY'))
      .setIssuer('bot@project.iam.gserviceaccount.com')
      .setScope('https://www.googleapis.com/auth/chat.bot');
  if (!service.hasAccess()) {
    return { text: 'I cannot sign in.' };
  }
  return { text: 'You said ' + event.message.text };
}
