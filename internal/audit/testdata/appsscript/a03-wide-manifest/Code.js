function announce() {
  const space = Chat.Spaces.setup({
    space: { spaceType: 'SPACE', displayName: 'Release ' + Utilities.formatDate(new Date(), 'UTC', 'yyyy-MM-dd') },
    memberships: [{ member: { name: 'users/lead@example.com', type: 'HUMAN' } }],
  });
  const message = Chat.newMessage();
  message.text = 'The release starts now.';
  const sent = Chat.Spaces.Messages.create(message, space.name);
  Logger.log(sent.name);
}
