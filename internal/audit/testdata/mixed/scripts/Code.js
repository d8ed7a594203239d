/** Answers each message with the notes, and adds who asks to the space for them. */
function onMessage(event) {
  const notes = DocumentApp.openById('1AbC').getBody().getText();
  addToNotes('spaces/BBBB', event.user.name);
  return { text: notes };
}

function onAddToSpace(event) {
  say(event.space.name, 'I know the notes.');
}
