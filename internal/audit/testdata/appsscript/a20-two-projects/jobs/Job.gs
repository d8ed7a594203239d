var Job = (function () {
  function Job(space) { this.space = space; }
  Job.prototype.run = function () {
    this.say('running');
  };
  Job.prototype.say = function (text) {
    Chat.Spaces.Messages.create({ text: text }, this.space);
  };
  return Job;
}());

function run() { new Job('spaces/AAAA').run(); }
