var BASE_URL = 'https://chat.googleapis.com/';
var tokenService_;

function setTokenService(service) {
  tokenService_ = service;
}

function call_(path, options) {
  var fetchOptions = { method: '', muteHttpExceptions: true, contentType: 'application/json', headers: { Authorization: 'Bearer ' + tokenService_() } };
  for (var option in options) {
    if (options.hasOwnProperty(option)) {
      fetchOptions[option] = options[option];
    }
  }
  var response = UrlFetchApp.fetch(BASE_URL + path, fetchOptions);
  if (response.getResponseCode() != 200) {
    throw new Error(response.getContentText());
  }
  return JSON.parse(response.getContentText());
}

function buildPath_(path, params) {
  params = params || {};
  var query = Object.keys(params).map(function (key) {
    return encodeURIComponent(key) + '=' + encodeURIComponent(params[key]);
  }).join('&');
  return path + '?' + query;
}

function membersList(parent, params) {
  return call_(buildPath_('v1/' + parent + '/members', params), { method: 'GET' });
}

function messagesCreate(parent, message, params) {
  return call_(buildPath_('v1/' + parent + '/messages', params), { method: 'POST', payload: JSON.stringify(message) });
}
