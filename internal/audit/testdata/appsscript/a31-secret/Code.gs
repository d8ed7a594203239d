function alert_(text) {
  const url = `https://chat.googleapis.com/v1/spaces/${SPACE}/messages?key=${KEY}&token=${encodeURIComponent(TOKEN)}`;
  UrlFetchApp.fetch(url, { method: 'post', contentType: 'application/json', payload: JSON.stringify({ text }) });
}

function check() {
  alert_('checked');
  UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN', { method: 'post', payload: JSON.stringify({ text: 'x' }) });
}
