// Spaces whose name begins with this get the reminder.
const PREFIX = 'standup';
const SHEET_ID = '1AbCdEf';
const MESSAGE = { text: 'Time for the stand-up!' };
