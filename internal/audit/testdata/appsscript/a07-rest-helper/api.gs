var API = 'https://chat.googleapis.com/v1/';

function callApi_(method, path, body) {
  var options = {
    method: method,
    contentType: 'application/json',
    headers: { authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    muteHttpExceptions: true
  };
  if (body) {
    options.payload = JSON.stringify(body);
  }
  var response = UrlFetchApp.fetch(API + path, options);
  if (response.getResponseCode() >= 400) {
    throw new Error(response.getContentText());
  }
  return JSON.parse(response.getContentText() || '{}');
}
