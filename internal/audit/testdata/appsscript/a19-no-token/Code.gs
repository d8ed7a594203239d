function lookUp(space) {
  const members = UrlFetchApp.fetch('https://chat.googleapis.com/v1/' + space + '/members');
  const info = UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces/AAAA?key=' + KEY, { muteHttpExceptions: true });
  return [members, info].map(String);
}
