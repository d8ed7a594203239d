/** Makes a space for an incident and brings the people on call into it. */
function openIncident(title, onCall) {
  const space = Chat.Spaces.create({ spaceType: 'SPACE', displayName: title });
  onCall.forEach(function (email) {
    addMember(space.name, { member: { name: 'users/' + email, type: 'HUMAN' } });
  });
  addMember(space.name, { member: { name: 'users/app', type: 'BOT' } });
  return space.name;
}

function addMember(space, membership) {
  try {
    return Chat.Spaces.Members.create(membership, space);
  } catch (e) {
    console.error(e);
  }
}
