const onMessage = (event) => {
  const command = event.message.slashCommand ? event.message.slashCommand.commandId : 0;
  switch (Number(command)) {
    case 1:
      return report_();
    case 2: {
      book_(event.user.email);
      return { actionResponse: { type: 'NEW_MESSAGE' }, text: 'Booked.' };
    }
    default:
      return { text: 'I know /report and /book.' };
  }
};

function report_() {
  const rows = SpreadsheetApp.getActive().getDataRange().getValues();
  return { cardsV2: [{ cardId: 'r', card: { sections: rows.map((row) => ({ widgets: [{ textParagraph: { text: row.join(' ') } }] })) } }] };
}

function book_(email) {
  Calendar.Events.insert({ summary: 'Review', attendees: [{ email }] }, 'primary');
  GmailApp.sendEmail(email, 'Booked', 'See your calendar.');
}
