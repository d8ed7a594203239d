(function (ns) {
  class Opener {
    open(name) {
      Chat.Spaces.setup({ space: { displayName: name, spaceType: 'SPACE' } });
    }
  }

  class Runner extends Opener {
    constructor(api) {
      super();
      this.api = api;
    }

    run(names) {
      names.forEach(this.greet, this);
      names.map(this.openFor.bind(this));
    }

    greet(name) {
      this.api.send(name, 'hello');
    }

    openFor(name) {
      this.open(name);
    }
  }

  ns.Runner = Runner;
})(Bot.util = Bot.util || {});

function main() {
  new Bot.util.Runner(Bot.api).run(['spaces/AAAA', 'spaces/BBBB']);
}
