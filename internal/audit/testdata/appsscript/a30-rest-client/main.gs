function greetAll() {
  setTokenService(ScriptApp.getOAuthToken);
  var members = membersList('spaces/AAAA', { pageSize: 50, showInvited: true }).memberships;
  for (var i = 0; i < members.length; i++) {
    messagesCreate('spaces/AAAA', { text: 'Hello ' + members[i].member.displayName });
  }
}
