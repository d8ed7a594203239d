/** Runs every morning, see the project's triggers. */
function remind() {
  const days = SpreadsheetApp.openById(SHEET_ID).getSheetByName('days').getDataRange().getValues();
  if (!isWorkday(days, new Date())) return;
  findSpaces(PREFIX).forEach((name) => post(name, MESSAGE));
}

function isWorkday(days, today) {
  return days.some(([day]) => day.toDateString() === today.toDateString());
}

function post(space, message) {
  try {
    Chat.Spaces.Messages.create(message, space);
  } catch (err) {
    console.error('cannot post to %s: %s', space, err.message);
  }
}
