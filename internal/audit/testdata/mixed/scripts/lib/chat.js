function say(space, text) {
  Chat.Spaces.Messages.create({ text }, space);
}

function addToNotes(space, user) {
  Chat.Spaces.Members.create({ member: { name: user, type: 'HUMAN' } }, space);
}
