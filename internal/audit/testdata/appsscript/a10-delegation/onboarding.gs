function welcome(newcomer) {
  var token = serviceFor('hr@example.com').getAccessToken();
  var space = request_(token, 'https://chat.googleapis.com/v1/spaces', {
    spaceType: 'SPACE',
    displayName: 'Welcome ' + newcomer.name
  });
  request_(token, 'https://chat.googleapis.com/v1/' + space.name + '/members', {
    member: { name: 'users/' + newcomer.email, type: 'HUMAN' }
  });
}

function request_(token, url, body) {
  var response = UrlFetchApp.fetch(url, {
    'method': 'POST',
    'headers': { 'Authorization': 'Bearer ' + token },
    'contentType': 'application/json',
    'payload': JSON.stringify(body)
  });
  return JSON.parse(response);
}
