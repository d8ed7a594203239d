function cleanUp() {
  var spaces = callApi_('get', 'spaces').spaces;
  for (var i = 0; i < spaces.length; i++) {
    var note = callApi_('post', spaces[i].name + '/messages', { text: 'cleaning up' });
    Utilities.sleep(60000);
    callApi_('delete', spaces[i].name + '/messages/' + note.name.split('/')[3]);
  }
}

function show(id) {
  return callApi_('get', `spaces/${id}`);
}
