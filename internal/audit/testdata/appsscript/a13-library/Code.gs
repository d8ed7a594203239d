function onMessage(event) {
  ChatKit.dispatch(event);
  return { text: 'ok' };
}

function post() {
  Chat.Spaces.Messages.create({ text: 'hi' }, 'spaces/AAAA');
}
