function onMessage(event) {
  const thread = { name: event.message.thread.name };
  Chat.Spaces.Messages.create({ text: 'working on it', thread }, event.space.name);
}
