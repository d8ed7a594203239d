function onMessage(event) {
  CacheService.getScriptCache().put('space', event.space.name, 600);
  ScriptApp.newTrigger('finish').timeBased().after(5000).create();
  return { text: 'This takes a while.' };
}

function finish() {
  const space = CacheService.getScriptCache().get('space');
  const sent = Chat.Spaces.Messages.create({ text: 'Done.' }, space);
  Chat.Spaces.Messages.patch({ text: 'Done!' }, sent.name, { updateMask: 'text' });
}

function onCardClick(event) {
  Chat.Spaces.Messages.patch({ text: 'Clicked.' }, event.message.name, { updateMask: 'text' });
}
