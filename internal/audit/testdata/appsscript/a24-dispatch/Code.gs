const COMMANDS = { help: help_, status: status_ };

function onMessage(e) {
  const event = e.chat ? e.chat.messagePayload : e;
  const text = (event.message.argumentText || event.message.text).trim();
  const command = COMMANDS[text] || unknown_;
  return command(event);
}

function onAppCommand(e) {
  return status_(e.chat.appCommandPayload);
}

function help_() {
  return { text: 'I know help and status.' };
}

function unknown_() {
  return null;
}

function status_(event) {
  Chat.Spaces.Messages.create({ text: 'one moment' }, event.space.name);
  const url = PropertiesService.getScriptProperties().getProperty('CHAT_URL') ||
      'https://chat.googleapis.com/v1/spaces/AAAA/messages?key=abc&token=def';
  UrlFetchApp.fetch(url, { contentType: 'application/json', payload: JSON.stringify({ text: 'asked for the status' }) });
  return;
}
