var ROOM = 'https://chat.googleapis.com/v1/spaces/AAAAmv7hLZc/messages?key=k3y-of-the-room&token=t0k3n-of-the-room%3D';

/** A time-driven trigger runs this at nine. */
function dailyAgenda() {
  var events = CalendarApp.getDefaultCalendar().getEventsForDay(new Date());
  var lines = events.map(function (e) { return e.getTitle(); });
  sendText(ROOM, lines.join('\n'));
  sendCard(lines);
  toPager(lines.length);
}

function sendText(url, text) {
  var payload = JSON.stringify({ text: text });
  UrlFetchApp.fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    payload: payload
  });
}

function sendCard(lines) {
  var url = PropertiesService.getScriptProperties().getProperty('WEBHOOK_URL');
  var body = { cardsV2: [{ cardId: 'agenda', card: { header: { title: 'Agenda' }, sections: [] } }] };
  UrlFetchApp.fetch(url, { method: 'post', contentType: 'application/json', payload: JSON.stringify(body) });
}

function toPager(n) {
  UrlFetchApp.fetch(PropertiesService.getScriptProperties().getProperty('PAGER_URL'), {
    method: 'post', payload: JSON.stringify({ text: n + ' events' })
  });
}
