export class ChatClient {
  constructor(private readonly space: string) {}
  post(text: string): string { return Chat.Spaces!.Messages!.create({ text }, this.space).name!; }
}
