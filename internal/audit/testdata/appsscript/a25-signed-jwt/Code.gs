function getToken_() {
  const header = { alg: 'RS256', typ: 'JWT' };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: EMAIL,
    scope: 'https://www.googleapis.com/auth/chat.bot',
    aud: 'https://oauth2.googleapis.com/token',
    iat: now,
    exp: now + 3600,
  };
  const toSign = Utilities.base64EncodeWebSafe(JSON.stringify(header)) + '.' + Utilities.base64EncodeWebSafe(JSON.stringify(claims));
  const signature = Utilities.computeRsaSha256Signature(toSign, KEY);
  const response = UrlFetchApp.fetch('https://oauth2.googleapis.com/token', {
    method: 'post',
    payload: {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: toSign + '.' + Utilities.base64EncodeWebSafe(signature),
    },
  });
  return JSON.parse(response.getContentText()).access_token;
}

function post(space) {
  UrlFetchApp.fetch('https://chat.googleapis.com/v1/' + space + '/messages', {
    method: 'post',
    headers: { Authorization: 'Bearer ' + getToken_() },
    payload: JSON.stringify({ text: 'x' }),
  });
}
