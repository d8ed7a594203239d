function list() {
  const options = { method: 'get', headers: {} };
  Signer.sign(options.headers);
  return UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces', options);
}

function relay(text) {
  UrlFetchApp.fetch('https://backend.example.com/post', {
    method: 'post',
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    payload: { text: text },
  });
}
