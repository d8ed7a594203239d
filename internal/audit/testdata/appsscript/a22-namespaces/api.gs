var Bot = Bot || {};
Bot.api = Bot.api || {};

Bot.api.send = function (space, text) {
  return Bot.api.call_('create', { text: text }, space);
};

Bot.api.call_ = function (name, body, arg) {
  return Chat.Spaces.Messages[name](body, arg);
};

Bot.api.remove = function (name) {
  Chat.Spaces.Messages.remove(name);
};
