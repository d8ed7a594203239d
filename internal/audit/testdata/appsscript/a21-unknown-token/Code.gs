function post(text) {
  var token = PropertiesService.getUserProperties().getProperty('token');
  if (!token) throw new Error('sign in first');
  UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces/AAAA/messages', {
    method: 'post',
    headers: { Authorization: 'Bearer ' + token },
    payload: JSON.stringify({ text: text })
  });
}

function list() {
  var r = UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces?pageSize=10', {
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }
  });
  return JSON.parse(r.getContentText()).spaces;
}
