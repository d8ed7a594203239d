function postMessageWithAppCredentials(spaceName) {
  const service = getService_();
  if (!service.hasAccess()) {
    console.error(service.getLastError());
    return;
  }
  // The parameters and the headers come after the resource and its parent.
  const message = Chat.Spaces.Messages.create({ 'text': 'Hello world!' }, spaceName, {}, getHeader_());
  return message.name;
}

function listMembersWithAppCredentials(spaceName) {
  return Chat.Spaces.Members.list(spaceName, { pageSize: 10 }, getHeader_());
}

function deleteMessage(name) {
  Chat.Spaces.Messages.remove(name, {}, getHeader_());
}
